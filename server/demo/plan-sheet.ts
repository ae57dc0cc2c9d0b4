import type { Workbook, Worksheet } from 'exceljs';
import { DEMO_PLAN, DEMO_ROWS } from './plan.ts';

const HEADING_ROW = 3;
const FIRST_ROW = 4;
const WIDTHS = [18, 26, 60, 14, 12, 24, 18];
const HEADINGS = [
  '行动名称',
  '重点任务',
  '',
  '完成时间',
  '牵头部门',
  '责任部门\n（科室）',
  '本办备注',
];

const BORDER = { style: 'thin' } as const;
const WRAPPED = { vertical: 'middle', wrapText: true } as const;
const CENTRED = { ...WRAPPED, horizontal: 'center' } as const;

/**
 * The 重点任务清单 in the layout of document 000's attachment: title rows, a heading over two columns, merged action
 * names and one task of two dated rows; and a column of the office's own, which nobody else may touch.
 */
export function addPlanSheet(workbook: Workbook): void {
  const sheet = workbook.addWorksheet('重点任务清单', {
    views: [{ state: 'frozen', ySplit: HEADING_ROW }],
  });
  sheet.columns = WIDTHS.map((width) => ({ width }));
  sheet.getCell('A1').value = '附件';
  sheet.getCell('A2').value = DEMO_PLAN.title;
  sheet.getCell('A2').font = { name: '方正小标宋_GBK', size: 18, bold: true };
  sheet.getCell('A2').alignment = CENTRED;
  sheet.mergeCells('A2:F2');
  sheet.getRow(HEADING_ROW).values = HEADINGS;
  sheet.mergeCells(`B${HEADING_ROW}:C${HEADING_ROW}`);
  for (const [index, row] of DEMO_ROWS.entries()) {
    const sameTask = row.number === DEMO_ROWS[index - 1]?.number;
    const sameAction = row.action === DEMO_ROWS[index - 1]?.action;
    sheet.getRow(FIRST_ROW + index).values = [
      sameAction ? null : row.action,
      sameTask ? null : `${row.number}．${row.title}。`,
      row.detail,
      row.deadline,
      sameTask ? null : row.lead,
      sameTask ? null : row.responsible,
    ];
  }
  mergeRuns(sheet, 'A', (row) => row.action);
  for (const letter of ['B', 'E', 'F']) mergeRuns(sheet, letter, (row) => row.number);
  addOwnNotes(sheet);
  draw(sheet);
}

type Row = (typeof DEMO_ROWS)[number];

/** Merges the cells of one column over each run of rows that share a key. */
function mergeRuns(sheet: Worksheet, letter: string, keyOf: (row: Row) => string): void {
  let first = 0;
  for (let index = 1; index <= DEMO_ROWS.length; index++) {
    const [current, begun] = [DEMO_ROWS[index], DEMO_ROWS[first]];
    if (current && begun && keyOf(current) === keyOf(begun)) continue;
    if (index - first > 1)
      sheet.mergeCells(`${letter}${FIRST_ROW + first}:${letter}${FIRST_ROW + index - 1}`);
    first = index;
  }
}

/** A remark and a formula of the coordinator's own, to see that no summary and no publication touches them. */
function addOwnNotes(sheet: Worksheet): void {
  sheet.getCell(`G${FIRST_ROW}`).value = '已和宣传口对过口径';
  sheet.getCell('G2').value = {
    formula: `COUNTA(D${FIRST_ROW}:D${FIRST_ROW + DEMO_ROWS.length - 1})`,
    result: DEMO_ROWS.length,
  };
}

function draw(sheet: Worksheet): void {
  for (let row = HEADING_ROW; row < FIRST_ROW + DEMO_ROWS.length; row++) {
    for (let column = 1; column <= HEADINGS.length; column++) {
      const cell = sheet.getCell(row, column);
      cell.border = { top: BORDER, left: BORDER, bottom: BORDER, right: BORDER };
      cell.alignment = row === HEADING_ROW ? CENTRED : WRAPPED;
      if (row === HEADING_ROW) cell.font = { name: '黑体', size: 12 };
    }
  }
}
