import { z } from 'zod';
import type { WriteReport } from '../../shared/sheet/book.ts';
import type { Placement } from '../../shared/sheet/image.ts';
import type { Deps } from './deps.ts';
import type { Talk } from './exchange.ts';
import { parseJson } from './instance.ts';
import type { ListSheet } from './read-list.ts';
import { shifted } from './insert-place.ts';
import { lastSeen } from './row-state.ts';

const cellValue = z.union([z.string(), z.number()]);

const snapshot = z.strictObject({
  sheetId: z.string(),
  /** By row id and field key, so that sorting in between does no harm. */
  cells: z.array(
    z.strictObject({
      id: z.string(),
      key: z.string(),
      before: cellValue,
      written: cellValue,
      /** Revision at which "before" was last level with the server. */
      seen: z.int().min(0),
    }),
  ),
});

export type Snapshot = z.infer<typeof snapshot>;

const keyOf = (sheetId: string) => `undo/${sheetId}`;

interface Written {
  readonly list: ListSheet;
  readonly placement: Placement;
  readonly report: WriteReport;
}

/**
 * Keeps what the cells of the unit's own fields held before this sync: the town's texts are not the unit's to take back.
 * One snapshot for each sheet, the last: a sync that changed no field leaves nothing to undo. Answers whether there is
 * something.
 */
export function keepSnapshot({ deps, ledger }: Talk, written: Written): boolean {
  const { list, placement, report } = written;
  const own = ledger.fields.filter(({ writer }) => writer === 'unit');
  const keys = new Map(own.map(({ key }) => [placement.columnOf[key], key]));
  const rows = new Map(list.rows.map((row) => [shifted(placement.insertRows, row.row), row]));
  const values = new Map(placement.writes.map((w) => [`${w.row},${w.column}`, w.value]));
  const cells = report.before.flatMap(({ row, column, value }) => {
    const [was, key] = [rows.get(row), keys.get(column)];
    const now = values.get(`${row},${column}`);
    if (was === undefined || key === undefined || now === undefined) return [];
    const seen = was.baseline === null ? 0 : lastSeen(was.baseline, key);
    return [{ id: was.id, key, before: value, written: now, seen }];
  });
  dropSnapshot(deps, list.sheetId);
  return cells.length > 0 && storeSnapshot(deps, { sheetId: list.sheetId, cells });
}

/** A full storage costs the undo of this sync and nothing else; an older snapshot must not pass for it. */
function storeSnapshot({ store }: Pick<Deps, 'store'>, kept: Snapshot): boolean {
  try {
    store.set(keyOf(kept.sheetId), JSON.stringify(kept));
    return true;
  } catch {
    store.remove(keyOf(kept.sheetId));
    return false;
  }
}

export function readSnapshot({ store }: Pick<Deps, 'store'>, sheetId: string): Snapshot | null {
  const text = store.get(keyOf(sheetId));
  const parsed = snapshot.safeParse(text === null ? undefined : parseJson(text));
  return parsed.success ? parsed.data : null;
}

export function dropSnapshot({ store }: Pick<Deps, 'store'>, sheetId: string): void {
  store.remove(keyOf(sheetId));
}
