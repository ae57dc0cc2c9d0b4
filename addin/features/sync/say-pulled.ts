import type { SyncDone } from '../../sync/outcome.ts';

/** What came in from others, in words; null when nothing did. */
export function sayPulled(done: SyncDone): string | null {
  const parts = [
    [done.rowsPulled, '更新'],
    [done.rowsAdded, '新增'],
    [done.rowsRetired, '停用'],
  ] as const;
  const said = parts.flatMap(([rows, word]) => (rows > 0 ? `${word} ${String(rows)} 行` : []));
  return said.length === 0 ? null : `取回：${said.join('，')}。`;
}
