import type { Change } from './change.ts';
import type { FieldValue, Fields } from './value.ts';

/** The row as the server holds it, under its lock. A field without a revision was never written. */
export interface StoredRow {
  readonly fields: Fields;
  readonly fieldRev: Readonly<Record<string, number>>;
}

export interface Merged {
  /** Values to write. */
  readonly apply: Fields;
  /** Fields that already hold the value sent, whoever wrote it. */
  readonly unchanged: readonly string[];
  /** Fields somebody else wrote after the sender last saw them: the stored value stands until a person decides. */
  readonly conflicts: readonly string[];
}

type Verdict = 'apply' | 'unchanged' | 'conflict';

/** The merge rule of the protocol, field by field (sync: one exchange). Every field sent gets exactly one verdict. */
export function mergeRow({ stored, change }: { stored: StoredRow; change: Change }): Merged {
  const verdicts = Object.entries(change.fields).map(
    ([key, value]) => [key, value, verdictOn(key, { value, stored, change })] as const,
  );
  const keysOf = (wanted: Verdict) =>
    verdicts.flatMap(([key, , verdict]) => (verdict === wanted ? [key] : []));
  const apply = verdicts.flatMap(([key, value, verdict]) =>
    verdict === 'apply' ? [[key, value] as const] : [],
  );
  return {
    apply: Object.fromEntries(apply),
    unchanged: keysOf('unchanged'),
    conflicts: keysOf('conflict'),
  };
}

interface Meeting {
  readonly value: FieldValue;
  readonly stored: StoredRow;
  readonly change: Change;
}

function verdictOn(key: string, { value, stored, change }: Meeting): Verdict {
  if (value === (stored.fields[key] ?? null)) return 'unchanged';
  const seenAt = change.olderBase?.[key] ?? change.baseRev;
  return (stored.fieldRev[key] ?? 0) <= seenAt ? 'apply' : 'conflict';
}
