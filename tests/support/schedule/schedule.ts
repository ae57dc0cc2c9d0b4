import type { ConflictView } from '../../../addin/sync/outcome.ts';
import type { PlanId } from '../../../shared/town/ids.ts';
import { FIRST_DATA_ROW } from '../../../shared/sheet/image.ts';
import { excelDesk } from '../excel-desk.ts';
import { Filler } from '../filler.ts';
import type { ListFiller, ListRoom } from '../list-room.ts';
import { memoryStore } from '../memory-store.ts';
import { openPane } from '../pane.ts';
import { publishTasks } from '../published-plan.ts';
import { createBadLine } from './bad-line.ts';
import { createDice, type Dice } from './dice.ts';
import { checkNewLines, checkTyping } from './laws.ts';
import { FIELDS, WorkCopy } from './work-copy.ts';

const TASKS = 6;
const STEPS = 45;
/** Share of the exchanges that meet trouble. */
const TROUBLE = 0.25;

const CHOICES = ['mine', 'theirs'] as const;

/** What happened in a schedule, to see that rare things did happen. */
export type Happening =
  | 'conflict'
  | 'decided'
  | 'undone'
  | 'restored-row'
  | 'restored-file'
  | 'republished'
  | 'refused'
  | 'replayed';

export interface Story {
  readonly seed: number;
  readonly planId: PlanId;
  readonly copies: readonly WorkCopy[];
  readonly happened: ReadonlyMap<Happening, number>;
  /** What was done, in order: printed when a law is broken. */
  readonly log: readonly string[];
}

interface World {
  readonly room: ListRoom;
  readonly dice: Dice;
  readonly planId: PlanId;
  readonly copies: readonly [WorkCopy, ...WorkCopy[]];
  /** Revision up to which the history has been looked through. */
  seq: number;
  readonly log: string[];
  readonly happened: Map<Happening, number>;
  plan: { revision: number; without: readonly number[]; words: Record<number, { title: string }> };
}

/** Two copies of 杉木村 and one of 青龙村 work on one plan while lines fail, files come back and the office publishes. */
export async function runSchedule(room: ListRoom, seed: number): Promise<Story> {
  const dice = createDice(seed);
  const planId = await publishTasks(await room.coordinator(), {
    rows: TASKS,
    responsible: '杉木村、青龙村',
  });
  const seats = [
    ['甲', 'shanmu'],
    ['乙', 'shanmu'],
    ['丙', 'qinglong'],
  ] as const;
  const copies: WorkCopy[] = [];
  for (const [name, login] of seats) {
    const line = createBadLine(dice);
    const filler = await room.opened(planId, { login, through: line.through });
    line.fail(TROUBLE);
    copies.push(new WorkCopy(name, { line, filler }));
  }
  const [first, ...others] = copies;
  if (first === undefined) throw new Error('nobody works');
  const world: World = {
    room,
    dice,
    planId,
    copies: [first, ...others],
    seq: 0,
    log: [],
    happened: new Map(),
    plan: { revision: 1, without: [], words: {} },
  };
  for (let step = 0; step < STEPS; step += 1) await takeStep(world);
  await settle(world);
  return { seed, planId, copies, happened: world.happened, log: world.log };
}

type Act = (world: World, copy: WorkCopy) => Promise<void>;

/** Acts by how often they are taken. */
const ACTS: readonly (readonly [weight: number, name: string, act: Act])[] = [
  [30, 'types', typeSomething],
  [30, 'syncs', syncNow],
  [15, 'decides', decide],
  [5, 'undoes', undo],
  [5, 'sorts', sort],
  [3, 'deletes a row', deleteRow],
  [4, 'gets rows back', restoreRows],
  [3, 'inserts a column', insertColumn],
  [5, 'puts the file aside', putAside],
  [5, 'opens the file put aside', openOldFile],
  [3, 'is published for', republish],
];

const ALL_WEIGHTS = ACTS.reduce((sum, [weight]) => sum + weight, 0);

async function takeStep(world: World): Promise<void> {
  const copy = world.dice.pick(world.copies);
  let left = world.dice.roll(ALL_WEIGHTS);
  const chosen = ACTS.find(([weight]) => (left -= weight) < 0);
  if (chosen === undefined) throw new Error('the weights do not add up');
  const [, name, act] = chosen;
  world.log.push(`${copy.name} ${name}`);
  copy.look();
  const undecided = new Set(copy.undecided);
  await act(world, copy);
  checkTyping(copy);
  await checkNewLines(world.room.town.server, world, { copy, undecided });
}

function note({ happened }: World, what: Happening): void {
  happened.set(what, (happened.get(what) ?? 0) + 1);
}

async function typeSomething({ dice, log }: World, copy: WorkCopy): Promise<void> {
  if (copy.rows === 0) return;
  const row = dice.roll(copy.rows);
  const field = dice.pick(FIELDS);
  const value = dice.chance(0.15)
    ? ''
    : field === 'percent'
      ? (2 + dice.roll(97)) / 100
      : copy.newWords();
  copy.type(row, field, value);
  log.push(`  ${copy.id(row).slice(-4)} ${field} = ${value}`);
}

async function syncNow(world: World, copy: WorkCopy): Promise<void> {
  const outcome = await copy.sync();
  world.log.push(`  ${outcome.sentence}`);
  if (outcome.kind === 'refused') {
    note(world, 'refused');
    if (outcome.code === 'NOT_BOUND') throw new Error('a bound sheet was not found again');
  } else if (outcome.conflicts.length > 0) note(world, 'conflict');
  if (copy.line.talks.at(-1)?.answer.replayed === true) note(world, 'replayed');
}

async function decide(world: World, copy: WorkCopy): Promise<void> {
  const [conflict] = copy.outcome?.kind === 'done' ? copy.outcome.conflicts : [];
  if (conflict === undefined) return;
  await decideOne(world, copy, conflict);
  copy.outcome = null;
}

async function decideOne(world: World, copy: WorkCopy, conflict: ConflictView): Promise<void> {
  const choice = world.dice.pick(CHOICES);
  const done = await copy.decide(conflict, choice);
  world.log.push(`  ${conflict.field} ${choice}: ${done.sentence}`);
  note(world, 'decided');
}

async function undo(world: World, copy: WorkCopy): Promise<void> {
  const done = await copy.commands.undoSync();
  world.log.push(`  ${done.sentence}`);
  if (done.kind !== 'edited') return;
  copy.typed.clear();
  note(world, 'undone');
}

async function sort({ dice }: World, copy: WorkCopy): Promise<void> {
  const order = dice.shuffle(copy.rows).map((row) => row + FIRST_DATA_ROW);
  copy.filler.desk.reorderRows(FIRST_DATA_ROW, order);
}

async function deleteRow({ dice }: World, copy: WorkCopy): Promise<void> {
  if (copy.rows <= 2) return;
  const row = dice.roll(copy.rows);
  for (const field of FIELDS) copy.typed.delete(`${copy.id(row)}/${field}`);
  copy.filler.desk.deleteRow(FIRST_DATA_ROW + row);
}

async function restoreRows(world: World, copy: WorkCopy): Promise<void> {
  const missing = copy.outcome?.kind === 'done' ? copy.outcome.missing : [];
  if (missing.length === 0) return;
  const ids = missing.map(({ id }) => id);
  const done = await copy.commands.restoreMissing(ids, copy.filler.pane.run);
  world.log.push(`  ${done.sentence}`);
  if (done.kind === 'edited') note(world, 'restored-row');
}

async function insertColumn({ dice }: World, copy: WorkCopy): Promise<void> {
  copy.filler.desk.insertColumn(dice.roll(copy.filler.desk.columns()));
}

async function putAside(_world: World, copy: WorkCopy): Promise<void> {
  copy.saved = await copy.filler.desk.host.save();
}

/** A backup, or the attachment of an old mail: sometimes on the same PC, sometimes on another one. */
async function openOldFile(world: World, copy: WorkCopy): Promise<void> {
  if (copy.saved === null) return;
  const { pane } = copy.filler;
  const desk = world.room.keep(await excelDesk({ xlsx: copy.saved }));
  const store = world.dice.chance(0.5) ? pane.store : memoryStore();
  copy.filler = new Filler(
    desk,
    openPane({ book: desk.book, client: pane.client, store }),
  ) as ListFiller;
  copy.forget();
  copy.look();
  note(world, 'restored-file');
}

async function republish(world: World): Promise<void> {
  const { dice, planId, plan } = world;
  const n = 1 + dice.roll(TASKS);
  const without = dice.chance(0.5)
    ? plan.without.filter((each) => each !== n)
    : [...new Set([...plan.without, n])].slice(-2);
  const words = {
    ...plan.words,
    [1 + dice.roll(TASKS)]: { title: `改过${plan.revision}次的任务` },
  };
  await publishTasks(await world.room.coordinator(), {
    rows: TASKS,
    responsible: '杉木村、青龙村',
    planId,
    baseRevision: plan.revision,
    without,
    words,
  });
  world.plan = { revision: plan.revision + 1, without, words };
  note(world, 'republished');
}

/** Lines work again; everybody decides what is open and gets back what is missing, until nothing is. */
async function settle(world: World): Promise<void> {
  const ROUNDS = 3;
  for (const { line } of world.copies) line.fail(0);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const copy of world.copies) {
      copy.look();
      const done = await copy.mustSync();
      world.log.push(`${copy.name} settles: ${done.sentence}`);
      for (const conflict of done.conflicts) await decideOne(world, copy, conflict);
      copy.look();
      await restoreRows(world, copy);
      await checkNewLines(world.room.town.server, world, { copy, undecided: new Set() });
    }
  }
}
