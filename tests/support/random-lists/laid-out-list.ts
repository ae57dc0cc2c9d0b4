import type { Area, CellValue, Grid } from '../../../shared/sheet/grid.ts';
import type { Dice } from '../schedule/dice.ts';
import { headingFor, type HeadingShares, type PlanField } from './heading-pool.ts';
import type { PlannedRow, PlanShape, RandomPlan } from './random-plan.ts';

export interface LaidOutList {
  readonly grid: Grid;
  /** Headings of the plan's own columns as the sheet shows them. */
  readonly hasMerges: boolean;
}

type Column = { readonly field: PlanField } | { readonly own: string };

const FIELDS: readonly PlanField[] = [
  'number',
  'action',
  'title',
  'detail',
  'deadline',
  'lead',
  'responsible',
  'people',
  'leader',
  'status',
  'progress',
  'remark',
];

/** What a phase leaves to the row above it. */
const OF_TASK: readonly PlanField[] = [
  'number',
  'title',
  'lead',
  'responsible',
  'people',
  'leader',
];

function has(shape: PlanShape, field: PlanField): boolean {
  if (field === 'title') return true;
  return field === 'action' ? shape.actions === 'column' : shape[field];
}

/** Columns in an order that lists use, or in any order at all. */
function orderColumns(dice: Dice, shape: PlanShape): readonly Column[] {
  const usual: Column[] = FIELDS.filter((field) => has(shape, field)).map((field) => ({ field }));
  for (const own of shape.own) usual.splice(1 + dice.roll(usual.length), 0, { own });
  if (!dice.chance(0.25)) return usual;
  return dice.shuffle(usual.length).flatMap((index) => usual[index] ?? []);
}

/** Spaces, full-width spaces and line breaks that clerks put into headings. */
function disarrange(dice: Dice, heading: string): string {
  const at = 1 + dice.roll(Math.max(1, heading.length - 1));
  const gap = dice.pick(['', '', '', ' ', '　', '\n'] as const);
  return heading.slice(0, at) + gap + heading.slice(at);
}

function cellOf(row: PlannedRow, column: Column, separator: string): string {
  if ('own' in column) return row.own[column.own] ?? '';
  const value = row[column.field];
  if (typeof value === 'string') return value;
  return value === null ? '' : value.join(separator);
}

class Sheet {
  readonly lines: string[][] = [];
  readonly merges: Area[] = [];
  readonly #width: number;

  constructor(width: number) {
    this.#width = width;
  }

  add(line: readonly string[]): number {
    this.lines.push(Array.from({ length: this.#width }, (_, index) => line[index] ?? ''));
    return this.lines.length - 1;
  }

  merge(area: Area): void {
    if (area.rows * area.columns > 1) this.merges.push(area);
  }
}

interface Style {
  readonly dice: Dice;
  readonly isMerged: boolean;
  readonly depth: number;
  readonly shares: HeadingShares;
  readonly separator: string;
  /** How the action column says that rows belong together. */
  readonly actions: 'merged' | 'blank' | 'repeated';
}

const GROUPS: readonly { readonly name: string; readonly fields: readonly PlanField[] }[] = [
  { name: '工作安排', fields: ['title', 'detail'] },
  { name: '职责划分', fields: ['lead', 'responsible'] },
  { name: '落实人员', fields: ['people', 'leader'] },
];

/** Neighbours that share a group heading, as first and last column. */
function groupsOf(
  columns: readonly Column[],
): readonly { name: string; first: number; last: number }[] {
  return GROUPS.flatMap(({ name, fields }) => {
    const at = columns.flatMap((column, index) =>
      'field' in column && fields.includes(column.field) ? [index] : [],
    );
    const [first, last] = at;
    return first !== undefined && last === first + 1 ? [{ name, first, last }] : [];
  });
}

function headingsOf(style: Style, columns: readonly Column[]): readonly string[] {
  const used = new Set<string>();
  return columns.map((column, place) => {
    if ('own' in column) return column.own;
    let heading = headingFor(style.dice, column.field, { shares: style.shares, place });
    while (used.has(heading))
      heading = headingFor(style.dice, column.field, { shares: style.shares, place });
    used.add(heading);
    return disarrange(style.dice, heading);
  });
}

/** 1–4 header rows: an upper group, groups, headings, a row of measures. */
function writeHeader(sheet: Sheet, style: Style, { columns, headings }: Laid): void {
  const groups = style.depth > 1 ? groupsOf(columns) : [];
  const top = sheet.lines.length;
  const rows = groups.length === 0 ? 1 : 2;
  const inGroup = (index: number) =>
    groups.find(({ first, last }) => index >= first && index <= last);
  if (rows === 1) sheet.add(headings);
  else {
    sheet.add(
      headings.map((heading, index) => {
        const group = inGroup(index);
        if (group === undefined) return heading;
        return group.first === index ? group.name : '';
      }),
    );
    sheet.add(headings.map((heading, index) => (inGroup(index) === undefined ? '' : heading)));
  }
  const hasMeasures = style.depth > 2 && style.dice.chance(0.5);
  if (hasMeasures)
    sheet.add(
      columns.map((column) => ('field' in column && column.field === 'title' ? '（项）' : '')),
    );
  if (!style.isMerged || rows === 1) return;
  for (const [index] of columns.entries()) {
    const group = inGroup(index);
    if (group === undefined) sheet.merge({ row: top, column: index, rows, columns: 1 });
    else if (group.first === index) sheet.merge({ row: top, column: index, rows: 1, columns: 2 });
  }
}

interface Laid {
  readonly columns: readonly Column[];
  readonly headings: readonly string[];
}

function isHidden(
  style: Style,
  column: Column,
  { row, above }: { row: PlannedRow; above: PlannedRow | undefined },
): boolean {
  if (!('field' in column) || above === undefined) return false;
  if (column.field === 'action') return style.actions !== 'repeated' && row.action === above.action;
  return row.isPhase && OF_TASK.includes(column.field);
}

function writeRows(
  sheet: Sheet,
  style: Style,
  { laid, rows, shape }: { laid: Laid; rows: readonly PlannedRow[]; shape: PlanShape },
): void {
  const { columns } = laid;
  const open = new Map<number, number>();
  const width = columns.length;
  const close = (index: number, end: number) => {
    const start = open.get(index);
    if (start === undefined) return;
    sheet.merge({ row: start, column: index, rows: end - start, columns: 1 });
    open.delete(index);
  };
  let section: string | null = null;
  rows.forEach((row, position) => {
    if (shape.actions === 'sections' && row.action !== section) {
      for (const index of columns.keys()) close(index, sheet.lines.length);
      const at = sheet.add([row.action ?? '']);
      if (style.isMerged) sheet.merge({ row: at, column: 0, rows: 1, columns: width });
      section = row.action;
    }
    const above = rows[position - 1];
    const hidden = columns.map((column) => isHidden(style, column, { row, above }));
    const at = sheet.add(
      columns.map((column, index) =>
        hidden[index] === true ? '' : cellOf(row, column, style.separator),
      ),
    );
    for (const [index, column] of columns.entries()) {
      if (hidden[index] === true) continue;
      close(index, at);
      const merges =
        'field' in column &&
        (column.field === 'action' ? style.actions === 'merged' : style.isMerged);
      if (merges) open.set(index, at);
    }
  });
  for (const index of columns.keys()) close(index, sheet.lines.length);
}

function writeAbove(sheet: Sheet, style: Style, plan: RandomPlan): void {
  const { dice } = style;
  if (dice.chance(0.4)) sheet.add(['附件1']);
  const width = sheet.add([plan.title]);
  if (style.isMerged)
    sheet.merge({ row: width, column: 0, rows: 1, columns: sheet.lines[0]?.length ?? 1 });
  if (dice.chance(0.3)) sheet.add(['填报单位：某镇应急办', '', '填报日期：2024年3月']);
  if (dice.chance(0.2)) sheet.add(['（本表由牵头单位汇总后报送）']);
  if (dice.chance(0.1)) sheet.add(['']);
}

function writeBelow(sheet: Sheet, dice: Dice): void {
  if (dice.chance(0.15)) sheet.add(['合计', '', '若干项']);
  if (dice.chance(0.3)) sheet.add(['填报人：王某某', '', '审核人：']);
  if (dice.chance(0.2)) sheet.add(['注：本表一式两份。']);
  if (dice.chance(0.2)) sheet.add(['', '2024年 月 日']);
}

function toGrid(sheet: Sheet): Grid {
  const map = <T>(read: (text: string) => T): T[][] => sheet.lines.map((line) => line.map(read));
  return {
    sheetName: 'Sheet1',
    row: 0,
    column: 0,
    values: map((text): CellValue => text),
    texts: map((text) => text),
    formats: map(() => 'General'),
    formulas: map(() => false),
    merges: sheet.merges,
  };
}

/** Where a second table begins: between two actions, so that each table is a list of its own. */
function splitAt(dice: Dice, rows: readonly PlannedRow[]): number {
  if (!dice.chance(0.2)) return rows.length;
  const starts = rows.flatMap(({ action }, index) =>
    index > 1 && rows.length - index > 1 && action !== rows[index - 1]?.action ? [index] : [],
  );
  return starts[dice.roll(Math.max(1, starts.length))] ?? rows.length;
}

/** Lays a plan out as one of the sheets in which such lists are found. */
export function layOutList(dice: Dice, plan: RandomPlan): LaidOutList {
  const isMerged = dice.chance(0.6);
  const style: Style = {
    dice,
    isMerged,
    depth: 1 + dice.roll(4),
    shares: { phrase: 0.15, odd: 0.08, nonsense: 0.02 },
    separator: dice.pick(['、', '，', '\n', '；', ' '] as const),
    actions: isMerged ? 'merged' : dice.pick(['blank', 'repeated'] as const),
  };
  const columns = orderColumns(dice, plan.shape);
  const sheet = new Sheet(columns.length);
  writeAbove(sheet, style, plan);
  const laid: Laid = { columns, headings: headingsOf(style, columns) };
  const split = splitAt(dice, plan.rows);
  writeHeader(sheet, style, laid);
  const firstPart = plan.rows.slice(0, split);
  const repeat = dice.chance(0.1) ? 1 + dice.roll(firstPart.length) : firstPart.length;
  writeRows(sheet, style, { laid, rows: firstPart.slice(0, repeat), shape: plan.shape });
  if (
    repeat < firstPart.length &&
    firstPart[repeat]?.isPhase === false &&
    firstPart[repeat]?.action !== firstPart[repeat - 1]?.action
  ) {
    writeHeader(sheet, { ...style, depth: 1 }, laid);
  }
  writeRows(sheet, style, { laid, rows: firstPart.slice(repeat), shape: plan.shape });
  if (split < plan.rows.length) {
    if (dice.chance(0.5)) sheet.add(['']);
    const other = dice.chance(0.5)
      ? laid
      : (() => {
          const next = orderColumns(dice, plan.shape);
          return { columns: next, headings: headingsOf(style, next) };
        })();
    writeHeader(sheet, style, other);
    writeRows(sheet, style, { laid: other, rows: plan.rows.slice(split), shape: plan.shape });
  }
  writeBelow(sheet, dice);
  return { grid: toGrid(sheet), hasMerges: isMerged };
}
