import type { Fields } from '../../shared/ledger/value.ts';
import type { MyListRow } from '../../shared/sheet/lay-out.ts';
import { entryId, type EntryId } from '../../shared/town/ids.ts';

/** The n-th of a row of entry ids that read well in a failure message. */
export function entryIdOf(n: number): EntryId {
  return entryId.parse(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
}

/** A row of 我的清单 with something in every field of the town's. */
export function progressRow(n: number, fields: Fields = {}): MyListRow {
  return {
    id: entryIdOf(n),
    position: n,
    rev: 10,
    retired: false,
    fields: {
      number: String(n),
      action: `行动${Math.ceil(n / 3)}`,
      title: `任务${n}`,
      detail: `内容${n}`,
      deadline: '2024年',
      lead: '应急办',
      responsible: '应急办、经发办',
      ...fields,
    },
  };
}
