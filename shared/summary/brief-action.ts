import { paragraph, sections, type BriefPart } from './brief-block.ts';
import { sayingParagraphs, says, type Voice } from './brief-saying.ts';
import { completionClauses, sentence, shareText } from './brief-words.ts';
import { isStanding, totalsOfStates } from './figures.ts';
import type { Judged, JudgedState } from './judged.ts';

/** The states of one action, in the order of the plan. */
interface ActionStates {
  readonly name: string;
  readonly tasks: number;
  readonly states: readonly JudgedState[];
}

const NO_ACTION = '其他任务';

/** Printed numbers of an action; the text numbers its own parts. */
const NUMBER =
  /^(?:第?[一二三四五六七八九十百]+[、.．]|[（(][一二三四五六七八九十\d]+[）)]|\d+[、.．]?)\s*/u;

/** 二、各项行动进展: figures and progress of each action; the standing tasks, which no rate counts, apart. */
export function progressChapter(judged: Judged, spoken: readonly JudgedState[]): BriefPart {
  const spokenOf = byAction(spoken);
  const parts = actionsOf(judged)
    .map((action) => actionPart(action, spokenOf(action.name)))
    .filter((part) => part !== null);
  const standing = standingPart(judged, spoken);
  const all = standing === null ? parts : [...parts, standing];
  return { name: '各项行动进展', blocks: sections(all) };
}

/** 三、存在问题 or 四、下一步工作 by action. */
export function voiceParts(
  judged: Judged,
  spoken: readonly JudgedState[],
  voice: Exclude<Voice, 'progress'>,
): readonly BriefPart[] {
  const spokenOf = byAction(spoken);
  return actionsOf(judged).flatMap(({ name }) => {
    const blocks = sayingParagraphs(spokenOf(name), voice).map(paragraph);
    return blocks.length === 0 ? [] : [{ name, blocks }];
  });
}

function actionsOf({ tasks, ofTask }: Judged): readonly ActionStates[] {
  const actions = new Map<string, { tasks: number; states: JudgedState[] }>();
  for (const task of tasks) {
    const name = actionName(task.action);
    const action = actions.get(name) ?? { tasks: 0, states: [] };
    action.tasks += 1;
    action.states.push(...ofTask(task.id));
    actions.set(name, action);
  }
  return [...actions].map(([name, action]) => ({ name, ...action }));
}

function byAction(states: readonly JudgedState[]) {
  return (name: string) => states.filter(({ task }) => actionName(task.action) === name);
}

function actionName(action: string | null): string {
  return (action ?? '').replace(/\s+/gu, '').replace(NUMBER, '') || NO_ACTION;
}

/** Null where all of the action is standing. */
function actionPart(
  { name, tasks, states }: ActionStates,
  spoken: readonly JudgedState[],
): BriefPart | null {
  const totals = totalsOfStates(states);
  if (totals.countable === 0 && states.length > 0) return null;
  const units = new Set(states.map(({ unit }) => unit.id)).size;
  const problems = spoken.filter((state) => says(state, 'problems')).length;
  const clauses = [
    `本行动${tasks}项任务，由${units}个单位承担`,
    ...completionClauses(totals),
    problems === 0 ? null : `反映问题${problems}条`,
  ];
  const own = spoken.filter(({ judgement }) => !isStanding(judgement));
  const texts = [sentence(clauses), ...sayingParagraphs(own, 'progress')];
  return { name, blocks: texts.map(paragraph) };
}

function standingPart({ states }: Judged, spoken: readonly JudgedState[]): BriefPart | null {
  const standing = states.filter(({ judgement }) => isStanding(judgement));
  if (standing.length === 0) return null;
  const { expected, filled } = totalsOfStates(standing);
  const tasks = new Set(standing.map(({ task }) => task.id)).size;
  const clauses = [
    `长期任务${tasks}项，合计${expected}项次，不计完成率，不计逾期`,
    `已填报${filled}项次，${shareText('填报率', filled, expected)}`,
  ];
  const own = spoken.filter(({ judgement }) => isStanding(judgement));
  const texts = [sentence(clauses), ...sayingParagraphs(own, 'progress')];
  return { name: '长期任务', blocks: texts.map(paragraph) };
}
