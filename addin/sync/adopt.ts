import { foldWord } from '../../shared/ledger/canonical-text.ts';
import type { Fields } from '../../shared/ledger/value.ts';
import type { PulledRow } from '../../shared/protocol/sheet.ts';
import { groupBy } from './group-by.ts';
import type { RowWithoutId } from './read-list.ts';
import type { RowState } from './row-state.ts';

export interface Adoption {
  readonly adopted: readonly RowState[];
  readonly left: readonly RowWithoutId[];
}

/**
 * Rows that lost their id, given back to the entries the sheet lacks: by number and title, and only where exactly one
 * row and one entry answer to each other. Everything else is left for a person (excel-platform: row identity).
 */
export function adoptRows(rows: readonly RowWithoutId[], lacking: readonly PulledRow[]): Adoption {
  const entries = groupBy(lacking, ({ fields }) => nameOf(fields));
  const named = groupBy(rows, ({ fields }) => nameOf(fields));
  const adopted: RowState[] = [];
  const left: RowWithoutId[] = [];
  for (const row of rows) {
    const name = nameOf(row.fields);
    const [entry, ...others] = entries.get(name) ?? [];
    const isOnly = others.length === 0 && named.get(name)?.length === 1;
    if (name !== '' && entry !== undefined && isOnly) adopted.push({ ...row, id: entry.id });
    else left.push(row);
  }
  return { adopted, left };
}

/** '' when the row has no title: a bare number is no name. Dated rows of one task differ by their deadline. */
function nameOf(fields: Fields): string {
  const title = fields['title'] ?? null;
  if (title === null) return '';
  const parts = [fields['number'] ?? '', title, fields['deadline'] ?? ''];
  return parts.map((part) => foldWord(String(part))).join('|');
}
