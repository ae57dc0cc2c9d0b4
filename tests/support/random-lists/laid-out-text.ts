import type { Grid } from '../../../shared/sheet/grid.ts';
import type { Dice } from '../schedule/dice.ts';
import { gridOf } from '../text-grid.ts';
import type { PlannedRow, RandomPlan } from './random-plan.ts';

const LABELS = {
  lead: ['牵头单位', '牵头部门', '主责单位', '牵头科室'],
  responsible: ['责任单位', '责任部门', '配合单位', '责任科室', '责任部门（科室）'],
  deadline: ['完成时限', '完成时间', '时间安排', '时间要求'],
  people: ['责任人', '具体责任人'],
  leader: ['责任领导', '分管领导', '牵头领导'],
} as const;

type Said = keyof typeof LABELS;

/** How one text says everything: texts are written in one manner from top to bottom. */
interface Manner {
  readonly labels: Readonly<Record<Said, string>>;
  readonly order: readonly Said[];
  readonly form: 'lines' | 'joined' | 'bracket' | 'own-bracket' | 'sentence' | 'boxes';
  readonly numbers: '1.' | '1、' | '（一）' | 'none';
  /** Where the words of a task stand: behind its name, below it, or below it as numbered measures. */
  readonly detail: 'behind' | 'below' | '（1）' | '①';
  readonly isFramed: boolean;
}

function mannerOf(dice: Dice, plan: RandomPlan): Manner {
  const names: readonly Said[] = ['lead', 'responsible', 'deadline', 'people', 'leader'];
  const isSimple = !plan.shape.people && !plan.shape.leader && plan.shape.lead;
  // One plain paragraph under each heading may as well be the words of a task that the heading names.
  const hasGroups = plan.rows.some(
    (row, at) => !row.isPhase && at > 0 && plan.rows[at - 1]?.action === row.action,
  );
  const forms = ['lines', 'lines', 'joined', 'bracket', 'own-bracket', 'boxes'] as const;
  return {
    labels: {
      lead: dice.pick(LABELS.lead),
      responsible: dice.pick(LABELS.responsible),
      deadline: dice.pick(LABELS.deadline),
      people: dice.pick(LABELS.people),
      leader: dice.pick(LABELS.leader),
    },
    order: dice.shuffle(names.length).flatMap((at) => names[at] ?? []),
    form: isSimple && dice.chance(0.3) ? 'sentence' : dice.pick(forms),
    numbers: hasGroups
      ? dice.pick(['1.', '1.', '1、', '（一）', 'none'] as const)
      : dice.pick(['1.', '1、', '（一）'] as const),
    detail: dice.pick(['behind', 'behind', 'below', 'below', '（1）', '①'] as const),
    isFramed: dice.chance(0.5),
  };
}

function valueOf(row: PlannedRow, said: Said): string | null {
  if (said === 'responsible') return row.responsible?.join('、') ?? null;
  return said === 'people' ? (row.people?.join('、') ?? null) : row[said];
}

function saidOf(
  row: PlannedRow,
  { labels, order }: Manner,
): readonly (readonly [string, string])[] {
  return order.flatMap((said) => {
    const value = valueOf(row, said);
    return value === null ? [] : [[labels[said], value] as const];
  });
}

function sentenceOf({ lead, responsible, deadline }: PlannedRow): string {
  const others = responsible === null ? '' : `，${responsible.join('、')}配合`;
  return `由${lead ?? ''}牵头${others}${deadline === null ? '' : `，${deadline}`}`;
}

/** What a task says of itself: behind its last paragraph, and in lines below it. */
function sayings(row: PlannedRow, manner: Manner): { tail: string; lines: readonly string[] } {
  const said = saidOf(row, manner);
  const labelled = said.map(([label, value]) => `${label}：${value}`);
  switch (manner.form) {
    case 'lines':
      return { tail: '', lines: labelled };
    case 'joined':
      return { tail: '', lines: [labelled.join('；')] };
    case 'bracket':
      return { tail: `（${labelled.join('；')}）`, lines: [] };
    case 'own-bracket':
      return { tail: '', lines: [`〔${labelled.join('；')}〕`] };
    case 'boxes':
      return { tail: '', lines: said.map(([label, value]) => `【${label}】${value}`) };
    case 'sentence':
      return { tail: `（${sentenceOf(row)}）`, lines: [] };
  }
}

const CHINESE = '一二三四五六七八九十';

function chinese(value: number): string {
  if (value <= 10) return CHINESE.charAt(value - 1);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const first = tens === 1 ? '' : CHINESE.charAt(tens - 1);
  return `${first}十${ones === 0 ? '' : CHINESE.charAt(ones - 1)}`;
}

function markOf(count: number, { numbers }: Manner): string {
  if (numbers === 'none') return '';
  return numbers === '（一）' ? `（${chinese(count)}）` : `${count}${numbers.slice(1)}`;
}

/** The lines in which a detail stands. */
function detailLines(detail: string, manner: Manner): readonly string[] {
  if (manner.detail === 'behind' || manner.detail === 'below') return [detail];
  const count = (at: number) =>
    manner.detail === '①' ? String.fromCodePoint(0x2460 + at) : `（${at + 1}）`;
  return detail.split('；').map((measure, at) => `${count(at)}${measure}`);
}

function taskLines(row: PlannedRow, count: number, manner: Manner): readonly string[] {
  const { tail, lines } = sayings(row, manner);
  const head = `${markOf(count, manner)}${row.title}`;
  const { detail } = row;
  if (detail === null) return [`${head}${tail}`, ...lines];
  if (manner.detail === 'behind') return [`${head}。${detail}${tail}`, ...lines];
  if (manner.detail === 'below') return [head, `${detail}${tail}`, ...lines];
  return [head, ...detailLines(detail, manner), ...(tail === '' ? [] : [tail]), ...lines];
}

/** The rows of a plan as a text can say them. */
function asSaid(row: PlannedRow, count: number, manner: Manner): PlannedRow {
  const { numbers } = manner;
  const number = numbers === 'none' ? null : numbers === '（一）' ? chinese(count) : String(count);
  const detail = row.detail === null ? null : detailLines(row.detail, manner).join('\n');
  return { ...row, number, detail, progress: null, status: null, remark: null, own: {} };
}

const BEFORE = [
  '各村（社区），镇属各部门：',
  '经研究同意，现将任务分工印发给你们，请认真落实。',
  '一、总体要求',
  '坚持人民至上，守住底线。',
  '二、重点任务',
] as const;

const AFTER = [
  '三、工作要求',
  '（一）加强领导。各单位要高度重视。',
  '（二）严格考核。每季度通报一次。',
  '附件：1.联系表',
  '2.报送表',
  '某镇人民政府',
  '2024年3月1日',
] as const;

/** A plan written as a text in one of the manners in which towns write, with the plan that the text says. */
export function layOutText(dice: Dice, plan: RandomPlan): { plan: RandomPlan; grid: Grid } {
  const manner = mannerOf(dice, plan);
  const isFramed = manner.isFramed && manner.numbers !== '（一）';
  const lines: string[] = [plan.title, ...(isFramed ? BEFORE : [])];
  const rows: PlannedRow[] = [];
  let action: string | null = null;
  for (const row of plan.rows.filter(({ isPhase }) => !isPhase)) {
    const name = isFramed ? (row.action?.replace(/^(.+?)、/u, '（$1）') ?? null) : row.action;
    if (name !== action && name !== null) lines.push(name);
    action = name;
    const under = isFramed && name === null ? '二、重点任务' : name;
    rows.push({ ...asSaid(row, rows.length + 1, manner), action: under });
    lines.push(...taskLines(row, rows.length, manner));
  }
  lines.push(...(isFramed ? AFTER : []));
  return {
    plan: { ...plan, shape: { ...plan.shape, own: [] }, rows },
    grid: gridOf(lines.map((line) => [line])),
  };
}
