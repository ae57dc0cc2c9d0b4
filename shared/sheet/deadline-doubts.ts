import type { ColumnPlaces } from './column-places.ts';
import { problem } from './problem.ts';
import { quote, quoteRows } from './quote.ts';
import type { RecognisedRow, RecognitionProblem } from './recognised.ts';

/** A deadline in words that give no day. */
export function doubtDeadline(
  places: ColumnPlaces,
  row: RecognisedRow,
): readonly RecognitionProblem[] {
  if (row.deadline?.kind !== 'text') return [];
  return [
    problem(
      'UNREADABLE_DEADLINE',
      `第 ${String(row.row)} 行的完成时间“${quote(row.deadline.text)}”读不出日期，将按文字保留，不计算逾期。要计算逾期，请改写成“2024年底前”“2024年6月”这样的写法。`,
      places.place(row, 'deadline'),
    ),
  ];
}

/** One year is missing, however many rows lean on it. */
export function doubtYears(
  places: ColumnPlaces,
  rows: readonly RecognisedRow[],
): readonly RecognitionProblem[] {
  const yearless = rows.filter(({ deadline }) => {
    return deadline !== null && /^(?:by|window)$/u.test(deadline.kind) && deadline.due === null;
  });
  const [first] = yearless;
  if (first === undefined) return [];
  return [
    problem(
      'UNREADABLE_DEADLINE',
      `${quoteRows(yearless.map(({ row }) => row))}的完成时间没有写年份（如“${quote(first.deadline?.text ?? '')}”），标题里也找不到年份。请在标题或完成时间里写上年份，再识别一次。`,
      places.place(first, 'deadline'),
    ),
  ];
}
