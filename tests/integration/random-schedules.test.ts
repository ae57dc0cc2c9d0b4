import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ListRoom } from '../support/list-room.ts';
import {
  checkAgreement,
  checkAnswers,
  checkNothingLost,
  checkRepetitions,
} from '../support/schedule/laws.ts';
import { runSchedule, type Happening, type Story } from '../support/schedule/schedule.ts';

/** More with `QDT_SCHEDULES=500 npx vitest run --project integration random-schedules`; one seed with `QDT_SEED=17`. */
const COUNT = Number(process.env['QDT_SCHEDULES'] ?? 12);
const ONLY = process.env['QDT_SEED'];
const SEEDS =
  ONLY === undefined ? Array.from({ length: COUNT }, (_, index) => index + 1) : [Number(ONLY)];

const RARE: readonly Happening[] = [
  'conflict',
  'decided',
  'undone',
  'restored-row',
  'restored-file',
  'republished',
  'refused',
  'replayed',
];

let room: ListRoom;
const stories: Story[] = [];

beforeAll(async () => {
  room = await ListRoom.open();
});
afterAll(async () => {
  await room[Symbol.asyncDispose]();
});

describe('what must hold whatever happens (sync: what must hold)', () => {
  it.each(SEEDS)('schedule %i', { timeout: 120_000 }, async (seed) => {
    const { server } = room.town;
    const story = await runSchedule(room, seed);
    stories.push(story);
    await checkNothingLost(server, story);
    await checkAgreement(server, story);
    checkAnswers(story);
    checkRepetitions(story);
  });

  it.skipIf(ONLY !== undefined)('the schedules were wild enough to mean something', () => {
    const count = (what: Happening) =>
      stories.reduce((sum, { happened }) => sum + (happened.get(what) ?? 0), 0);
    const troubles = stories.flatMap(({ copies }) => copies.map(({ line }) => line.troubles));
    expect(RARE.filter((what) => count(what) === 0)).toEqual([]);
    expect(new Set(troubles.flatMap((kinds) => [...kinds.keys()])).size).toBe(5);
  });
});
