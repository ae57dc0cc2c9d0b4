import { columnLetter } from '../../shared/sheet/address.ts';
import type { Meaning } from '../../shared/sheet/meaning.ts';
import type { RecognisedRow, RecognisedSheet, SheetKind } from '../../shared/sheet/recognised.ts';

const KINDS = {
  plan: '任务清单',
  managed: '清单通的工作表',
  other: '没有认出清单',
} as const satisfies Record<SheetKind, string>;

const MEANINGS = {
  number: '序号',
  action: '行动',
  title: '任务',
  detail: '内容',
  deadline: '时限',
  lead: '牵头',
  responsible: '责任单位',
  people: '责任人',
  leader: '责任领导',
  target: '目标',
  status: '状态',
  percent: '完成率',
  progress: '进展',
  problems: '问题',
  next: '下一步',
  remark: '备注',
  score: '分值',
  other: '其他',
} as const satisfies Record<Meaning, string>;

/** Width of a column in Chinese characters; the rest is cut, because a table is for looking over. */
const WIDTHS = [4, 10, 14, 12, 10, 6, 20] as const;
const HEADINGS = ['行', '行动', '任务', '时限', '到期', '牵头', '责任'] as const;

function displayWidth(text: string): number {
  return [...text].reduce((width, character) => width + (character > '\u2E7F' ? 2 : 1), 0);
}

function fit(text: string, width: number): string {
  const line = text.replace(/\s+/gu, ' ');
  let shown = '';
  for (const character of line) {
    if (displayWidth(shown + character) > width * 2) break;
    shown += character;
  }
  return shown + ' '.repeat(Math.max(0, width * 2 - displayWidth(shown)));
}

function tableLine(cells: readonly string[]): string {
  return cells
    .map((cell, index) => fit(cell, WIDTHS[index] ?? 10))
    .join(' ')
    .trimEnd();
}

function rowCells(row: RecognisedRow): readonly string[] {
  return [
    String(row.row),
    row.action ?? '',
    [row.number, row.title].filter((part) => part !== null).join('.'),
    row.deadline?.text ?? '',
    row.deadline?.due ?? '',
    row.lead ?? row.leader ?? '',
    (row.responsible ?? row.people ?? []).join('、'),
  ];
}

function counts({ rows }: RecognisedSheet): string {
  const actions = new Set(rows.flatMap(({ action }) => action ?? [])).size;
  const tasks = new Set(
    rows.flatMap((row) => (row.title === null ? [] : `${row.action}/${row.number}/${row.title}`)),
  );
  return `${actions} 个行动，${tasks.size} 项任务，${rows.length} 行`;
}

function sheetText(sheet: RecognisedSheet): string {
  const lines = [
    `【${sheet.name}】${KINDS[sheet.kind]}，把握 ${Math.round(sheet.confidence * 100)}%`,
  ];
  if (sheet.rows.length > 0) {
    const columns = sheet.columns.map(
      ({ column, heading, meaning }) =>
        `${columnLetter(column)} ${heading || '（空）'} → ${MEANINGS[meaning]}`,
    );
    lines.push(`栏目：${columns.join('；')}`, counts(sheet), '', tableLine(HEADINGS));
    lines.push(...sheet.rows.map((row) => tableLine(rowCells(row))));
  }
  if (sheet.problems.length > 0) {
    lines.push('', `要确认的问题（${sheet.problems.length} 个）：`);
    lines.push(...sheet.problems.map(({ message }) => `- ${message}`));
  }
  return lines.join('\n');
}

/** What was understood, for a person at a terminal. */
export function recognisedText(sheets: readonly RecognisedSheet[]): string {
  return sheets.map(sheetText).join('\n\n');
}
