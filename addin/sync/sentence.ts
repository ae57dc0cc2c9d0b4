/** Rows that had something to say, each counted once, and what came from others. */
export interface Tally {
  readonly succeeded: number;
  readonly toMend: number;
  readonly inConflict: number;
  readonly pulled: number;
  readonly added: number;
  readonly retired: number;
  readonly missing: number;
  /** The sheet is protected: nothing of what was fetched could be written. */
  readonly protected: boolean;
}

/** «成功 18 行，需修改 2 行，冲突 1 行。取回 3 行。»: the first sum is every row that was edited. */
export function sentenceOf(tally: Tally): string {
  const sent = said([
    ['成功', tally.succeeded],
    ['需修改', tally.toMend],
    ['冲突', tally.inConflict],
  ]);
  const fetched = said([
    ['取回', tally.pulled],
    ['新增', tally.added],
    ['停用', tally.retired],
  ]);
  const parts = [
    sent,
    fetched,
    tally.missing > 0 ? `表里少了 ${tally.missing} 行，服务器上还在，可以恢复到表中。` : '',
    tally.protected ? '工作表受保护，取回的内容没有写入。请取消工作表保护后再点同步。' : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '没有改动，表和服务器一致。' : parts.join('');
}

function said(counts: readonly (readonly [string, number])[]): string {
  const some = counts.filter(([, count]) => count > 0);
  return some.length === 0
    ? ''
    : `${some.map(([word, count]) => `${word} ${count} 行`).join('，')}。`;
}
