import type { JudgedState } from './judged.ts';

/** Which of the three texts of a progress entry; the summary keeps them apart (domain/model, requirement 29). */
export type Voice = 'progress' | 'problems' | 'next';

interface Saying {
  readonly text: string;
  /** Tasks of each unit that says so, in order. */
  readonly speakers: Map<string, Set<string>>;
}

/** Longer paragraphs are hard to read; a saying is never broken. */
const PARAGRAPH_LENGTH = 280;

const ENDS_A_CLAUSE = /[，。、；：！？,;:!?]$/u;

/**
 * What the units say, each text once with all who say it: «应急办（第2项）：已印发；经发办、大湾村（第3项）：已完成。», as
 * paragraphs. Order: that of the plan, then of the units. Tasks are named where the states are of several.
 */
export function sayingParagraphs(states: readonly JudgedState[], voice: Voice): string[] {
  const paragraphs: string[] = [];
  for (const saying of sayingsOf(states, voice)) {
    const last = paragraphs.at(-1);
    const joined = last === undefined ? saying : `${last}；${saying}`;
    if (last === undefined || joined.length > PARAGRAPH_LENGTH) paragraphs.push(saying);
    else paragraphs[paragraphs.length - 1] = joined;
  }
  return paragraphs.map((text) => `${text}。`);
}

export function says({ state }: JudgedState, voice: Voice): boolean {
  return tidy(state[voice]) !== '';
}

function sayingsOf(states: readonly JudgedState[], voice: Voice): string[] {
  const sayings = new Map<string, Saying>();
  const ordered = states.toSorted(
    (a, b) => a.task.position - b.task.position || a.unit.order - b.unit.order,
  );
  for (const { state, task, unit } of ordered) {
    const text = tidy(state[voice]);
    if (text === '') continue;
    const saying = sayings.get(text) ?? { text, speakers: new Map<string, Set<string>>() };
    const tasks = saying.speakers.get(unit.name) ?? new Set();
    tasks.add(taskName(task));
    saying.speakers.set(unit.name, tasks);
    sayings.set(text, saying);
  }
  const namesTasks = new Set(states.map(({ task }) => taskName(task))).size > 1;
  return [...sayings.values()].map(
    ({ text, speakers }) => `${speakerWords(speakers, namesTasks)}：${text}`,
  );
}

/** One line without the mark at its end: line breaks of a cell become clauses. */
function tidy(text: string | null): string {
  const lines = (text ?? '').split(/\r\n?|\n/u).map((line) => line.trim());
  const joined = lines
    .filter((line) => line !== '')
    .reduce((all, line) => {
      if (all === '') return line;
      return ENDS_A_CLAUSE.test(all) ? `${all}${line}` : `${all}；${line}`;
    }, '');
  return joined.replace(/[。；;\s]+$/u, '') || joined;
}

/** «第2、3项», units that speak of the same tasks together. */
function speakerWords(speakers: Saying['speakers'], namesTasks: boolean): string {
  const byTasks = new Map<string, string[]>();
  for (const [unit, tasks] of speakers) {
    const words = namesTasks ? `（${tasksWords([...tasks])}）` : '';
    const units = byTasks.get(words) ?? [];
    units.push(unit);
    byTasks.set(words, units);
  }
  return [...byTasks].map(([words, units]) => `${units.join('、')}${words}`).join('、');
}

function tasksWords(names: readonly string[]): string {
  const numbers = names.filter((name) => !name.startsWith('“'));
  const titles = names.filter((name) => name.startsWith('“'));
  return [numbers.length > 0 ? `第${numbers.join('、')}项` : null, ...titles]
    .filter((word) => word !== null)
    .join('、');
}

/** Its number; the title of a task that has none, in quotes. */
export function taskName({ number, title, detail }: JudgedState['task']): string {
  return number ?? `“${title ?? detail ?? ''}”`;
}
