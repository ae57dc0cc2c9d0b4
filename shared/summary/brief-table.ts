import { lateStates } from './brief-late.ts';
import { paragraph } from './brief-block.ts';
import { percentText } from './brief-words.ts';
import { totalsOfStates } from './figures.ts';
import type { Judged, JudgedState } from './judged.ts';
import { momentText } from './note.ts';
import type { OfficialBlock, TableBlock, TableColumn } from './official-text.ts';
import { withBase, type Totals } from './totals.ts';
import { unitReports, type UnitReport } from './unit-reports.ts';

interface Attachment {
  readonly title: string;
  readonly block: OfficialBlock;
}

/** The three tables behind the text. */
export function attachmentsOf(judged: Judged): readonly Attachment[] {
  const late = lateStates(judged);
  return [
    { title: '任务完成情况表', block: taskTable(judged) },
    { title: '报送情况表', block: reportTable(judged) },
    {
      title: '逾期清单',
      block: late.length === 0 ? paragraph('没有逾期任务。') : lateTable(late),
    },
  ];
}

/** Under the text: «附件：1.任务完成情况表», «　　　2.报送情况表», … */
export function attachmentList(attachments: readonly Attachment[]): OfficialBlock[] {
  return attachments.map(({ title }, index) =>
    paragraph(`${index === 0 ? '附件：' : '　　　'}${index + 1}.${title}`),
  );
}

export function attachmentBlocks(attachments: readonly Attachment[]): OfficialBlock[] {
  return attachments.flatMap(({ title, block }, index) => [
    { kind: 'attachment', label: `附件${index + 1}`, title, orientation: 'portrait' },
    block,
  ]);
}

function column(label: string, share: number, align: TableColumn['align'] = 'center') {
  return { label, share, align };
}

function table(columns: TableBlock['columns'], rows: TableBlock['rows']): TableBlock {
  return { kind: 'table', title: null, columns, rows };
}

const TASK_COLUMNS = [
  column('序号', 8),
  column('重点任务', 31, 'left'),
  column('完成时间', 14),
  column('牵头部门', 12),
  column('已完成/应完成', 12),
  column('完成率', 11),
  column('逾期/应完成', 12),
];

function taskTable({ tasks, ofTask, states }: Judged): TableBlock {
  const rows = tasks.map((task) => [
    task.number ?? '',
    task.title ?? task.detail ?? '',
    task.deadline ?? '',
    task.lead ?? '',
    ...figureCells(totalsOfStates(ofTask(task.id))),
  ]);
  const total = ['', '合计', '', '', ...figureCells(totalsOfStates(states))];
  return table(TASK_COLUMNS, [...rows, total]);
}

function figureCells({ done, countable, late }: Totals): string[] {
  return [withBase(done, countable), percentText(done, countable), withBase(late, countable)];
}

const REPORT_COLUMNS = [
  column('序号', 8),
  column('单位', 24, 'left'),
  column('报送情况', 15),
  column('首次报送时间', 24),
  column('已填/应填', 14),
  column('填报人', 16),
];

/** Of the period's reports; in a plan without duties, of what the units have sent in so far. */
function reportTable(judged: Judged): TableBlock {
  const rows =
    judged.facts.period === null
      ? judged.units.map((unit) => {
          const { filled, expected } = totalsOfStates(judged.ofUnit(unit.id));
          const word = filled === 0 ? '未填报' : filled < expected ? '部分填报' : '已填齐';
          const last = unit.lastPushAt === null ? '' : momentText(unit.lastPushAt);
          return [unit.name, word, last, withBase(filled, expected), unit.lastPushBy ?? ''];
        })
      : unitReports(judged).map(reportCells);
  return table(
    REPORT_COLUMNS,
    rows.map((cells, index) => [String(index + 1), ...cells]),
  );
}

function reportCells({ name, word, report }: UnitReport): string[] {
  const { firstSubmittedAt, completeRows, rows, submittedBy } = report;
  const words = word.replaceAll('\n', '、');
  const at = firstSubmittedAt === null ? '' : momentText(firstSubmittedAt);
  return [name, words, at, withBase(completeRows, rows), submittedBy ?? ''];
}

const LATE_COLUMNS = [
  column('序号', 8),
  column('重点任务', 35, 'left'),
  column('责任单位', 16),
  column('截止日期', 16),
  column('逾期天数', 11),
  column('进展状态', 15),
];

function lateTable(late: readonly JudgedState[]): TableBlock {
  const rows = late.map(({ task, unit, judgement }) => [
    task.number ?? '',
    task.title ?? task.detail ?? '',
    unit.name,
    judgement.due ?? '',
    String(judgement.daysLate),
    judgement.word,
  ]);
  return table(LATE_COLUMNS, rows);
}
