import { quoteRows } from '../../shared/sheet/quote.ts';
import type { FilledColumn } from '../../shared/summary/filled-columns.ts';

export interface Filled {
  readonly name: string;
  readonly rows: number;
  /** Number under which the facts are kept; null: not kept. */
  readonly no: number | null;
  readonly columns: readonly FilledColumn[];
  /** Rows of the plan that the sheet no longer has. */
  readonly absent: number;
  /** Rows of the sheet that were never published, as Excel numbers them. */
  readonly unpublished: readonly number[];
}

/** What was written where, and what of the plan or of the sheet was left out of it. */
export function sayFilled({ name, rows, no, columns, absent, unpublished }: Filled): string {
  const source = no === null ? '' : `，数据是第 ${String(no)} 号汇总`;
  return [
    `已写出“${name}”：${String(rows)} 行${source}。`,
    sayPlaces(columns),
    absent === 0
      ? ''
      : `清单里有 ${String(absent)} 行在这张表里找不到，没有填；是从表里删掉的，请补上再点一次。`,
    sayUnpublished(unpublished),
    '原来的表没有动。',
  ].join('');
}

function sayPlaces(columns: readonly FilledColumn[]): string {
  const isOwn = columns.some(({ place }) => typeof place === 'number');
  const labels = new Set(
    columns.flatMap(({ place }) =>
      typeof place === 'number' || place.label === null ? [] : [place.label],
    ),
  );
  const isText = columns.some(({ place }) => typeof place !== 'number' && place.label === null);
  return [
    isOwn ? '进展填在表里原有的栏目。' : '',
    labels.size === 0 ? '' : `${isOwn ? '没有这些栏目的表，' : ''}右边加了${listed(labels)}。`,
    isText ? '没有标题行的内容，每项任务的进展写在它第一行的右边。' : '',
  ].join('');
}

function listed(labels: ReadonlySet<string>): string {
  return [...labels].map((label) => `“${label}”`).join('');
}

function sayUnpublished(rows: readonly number[]): string {
  return rows.length === 0 ? '' : `${quoteRows(rows)}还没有发布过，没有填。`;
}
