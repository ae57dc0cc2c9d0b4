import type { PlanRow } from '../../shared/protocol/plan.ts';
import type { ForeignTable } from '../../shared/sheet/book.ts';
import type { Area } from '../../shared/sheet/grid.ts';
import { MEANING_LABELS } from '../../shared/sheet/meaning-labels.ts';
import type { TaskReport } from '../../shared/summary/task-report.ts';
import type { Deps } from './deps.ts';
import type { OriginalFilled, Refusal, Run } from './outcome.ts';
import { orRefusal } from './refusal.ts';
import { copyName } from './sheet-title.ts';
import type { SummaryWanted } from './take-summary.ts';
import { taskReports, type TaskReports } from './task-reports.ts';

const SUFFIX = '（重排）';

/** As the higher offices print their lists. */
const FIELDS = [
  'action',
  'number',
  'title',
  'detail',
  'deadline',
  'lead',
  'responsible',
] as const satisfies readonly (keyof PlanRow)[];

type Field = (typeof FIELDS)[number];

const REPORT = [
  'status',
  'progress',
  'problems',
  'next',
] as const satisfies readonly (keyof TaskReport)[];

/** Words of a task or of its group stand once over the rows they hold for. */
const MERGED: ReadonlySet<Field> = new Set(['action', 'number', 'title']);

/**
 * The list from what the town published, in its order, where the sheet it came in is gone: headings, merges and formats of
 * that sheet were never on the server, so it is laid as such lists usually are.
 */
export function layOriginalAnew(
  deps: Deps,
  wanted: SummaryWanted,
  run: Run,
): Promise<OriginalFilled | Refusal> {
  return orRefusal(async () => {
    const document = await deps.server.planDocument(wanted.planId);
    if (!document.ok) return document.refusal;
    const reports = await taskReports(deps, wanted, run);
    if (reports.kind === 'refused') return reports;
    const { title, rows } = document.value;
    const name = copyName(await deps.book.overview(), title, SUFFIX);
    const table = tableOf(title, rows, reports);
    const sheetId = await deps.book.addTable({ ...table, sheetName: name, fitAcross: true });
    await deps.book.select(sheetId, 'A1');
    const { no } = reports;
    const source = no === null ? '' : `，数据是第 ${no} 号汇总`;
    return {
      kind: 'filled',
      ...{ sheetId, name, rows: rows.length, no },
      sentence: `已写出“${name}”：${rows.length} 行${source}。内容和顺序与发布的一样，标题行和格式是重新排的，与原表不同。`,
    };
  });
}

function tableOf(
  title: string,
  rows: readonly PlanRow[],
  { reportOf }: TaskReports,
): Pick<ForeignTable, 'texts' | 'merges'> {
  const fields = FIELDS.filter((field) => rows.some((row) => row[field] !== null));
  const width = fields.length + REPORT.length;
  const headings = [...fields, ...REPORT].map((meaning) => MEANING_LABELS[meaning]);
  const merges = [
    { row: 0, column: 0, rows: 1, columns: width },
    ...fields.flatMap((field, column) => (MERGED.has(field) ? runsOf(rows, field, column) : [])),
  ];
  const lines = rows.map((row) => {
    const report = reportOf(row.id);
    return [
      ...fields.map((field) => row[field] ?? ''),
      ...REPORT.map((told) => report?.[told] ?? ''),
    ];
  });
  const titleLine = headings.map((_, column) => (column === 0 ? title : ''));
  return { texts: withoutCovered([titleLine, headings, ...lines], merges), merges };
}

const FIRST_ROW = 2;

/** Rows one below another that say the same under a field, and under every merged one left of it. */
function runsOf(rows: readonly PlanRow[], field: Field, column: number): readonly Area[] {
  const merged = FIELDS.slice(0, FIELDS.indexOf(field) + 1).filter((each) => MERGED.has(each));
  const isAlike = (one: PlanRow, other: PlanRow) =>
    one[field] !== null && merged.every((each) => one[each] === other[each]);
  const runs: Area[] = [];
  let start = 0;
  rows.forEach((row, index) => {
    const next = rows[index + 1];
    if (next !== undefined && isAlike(row, next)) return;
    const length = index - start + 1;
    if (length > 1) runs.push({ row: start + FIRST_ROW, column, rows: length, columns: 1 });
    start = index + 1;
  });
  return runs;
}

/** Cells under a merge hold nothing. */
function withoutCovered(
  texts: readonly (readonly string[])[],
  merges: readonly Area[],
): readonly (readonly string[])[] {
  const covered = new Set(
    merges.flatMap(({ row, column, rows }) =>
      Array.from(
        { length: rows - 1 },
        (_, below) => `${String(row + below + 1)} ${String(column)}`,
      ),
    ),
  );
  return texts.map((line, row) =>
    line.map((text, column) => (covered.has(`${String(row)} ${String(column)}`) ? '' : text)),
  );
}
