import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settleSet, type SetAnswer } from '../../addin/features/publish-plan/settle-set.ts';
import type { PlanReading } from '../../addin/sync/outcome.ts';
import { likelyMembers } from '../../shared/town/set-members.ts';
import { openDemoTown, type DemoTown } from '../support/demo-town.ts';
import { excelDesk, type ExcelDesk } from '../support/excel-desk.ts';
import { openPane, succeeded, type Pane } from '../support/pane.ts';

let town: DemoTown;
const desks: ExcelDesk[] = [];

beforeAll(async () => {
  town = await openDemoTown();
});
afterAll(async () => {
  for (const desk of desks) desk[Symbol.dispose]();
  await town[Symbol.asyncDispose]();
});

const HEADER = ['重点任务', '完成时限', '牵头单位', '责任单位'];

/** The coordinator before a new workbook with one task for each cell of units. */
async function sit(...cells: readonly string[]): Promise<Pane> {
  const desk = await excelDesk();
  desks.push(desk);
  const rows = cells.map((cell, index) => [
    `${cell}办理第${String(index + 1)}项`,
    '2025年底前',
    '应急办',
    cell,
  ]);
  for (const [row, line] of [HEADER, ...rows].entries()) {
    for (const [column, text] of line.entries()) desk.put(row, column, text);
  }
  return openPane({ book: desk.book, client: await town.signIn('yingjiban') });
}

const readPlan = async (pane: Pane) => succeeded(await pane.commands.readPlan());

const publish = (pane: Pane, reading: PlanReading) =>
  pane.commands.publishPlan(reading, [], pane.run);

/** As the pane saves what the coordinator says of a phrase. */
async function settle({ client }: Pane, phrase: string, answer: SetAnswer): Promise<void> {
  const directory = await client.town.directory.query();
  const save = settleSet({ phrase, answer, directory, newId: randomUUID });
  for (const unit of save.units) await client.town.saveUnit.mutate(unit);
  for (const group of save.groups) await client.town.saveGroup.mutate(group);
}

/** How many rows each unit would get. */
async function dealt(pane: Pane, reading: PlanReading): Promise<Readonly<Record<string, number>>> {
  const preview = await pane.commands.previewPlan(reading);
  if ('kind' in preview) throw new Error(preview.sentence);
  const { units } = await pane.client.town.directory.query();
  return Object.fromEntries(
    preview.entriesByUnit.map(({ unitId, rows }) => [
      units.find(({ id }) => id === unitId)?.name ?? unitId,
      rows,
    ]),
  );
}

async function idsOf({ client }: Pane, names: readonly string[]) {
  const { units } = await client.town.directory.query();
  return units.filter(({ name }) => names.includes(name)).map(({ id }) => id);
}

describe('a phrase for several units', () => {
  it('keeps the list from being published until somebody said whom it means, and is not asked again', async () => {
    const pane = await sit('各有关部门', '经发办');
    const open = await readPlan(pane);
    expect(open).toMatchObject({
      unknownUnits: [],
      unitSets: [{ name: '各有关部门', every: null, rows: [2] }],
    });
    expect(await publish(pane, open)).toMatchObject({ kind: 'refused', code: 'UNITS_UNSETTLED' });

    const members = await idsOf(pane, ['经发办', '规建办']);
    await settle(pane, '各有关部门', { kind: 'members', membership: { every: null, members } });

    const settled = await readPlan(pane);
    expect(settled.unitSets).toEqual([]);
    expect(await dealt(pane, settled)).toEqual({ 经发办: 2, 规建办: 1, 应急办: 2 });
    expect(await publish(pane, settled)).toMatchObject({ kind: 'published', entries: 5 });

    const next = await sit('各有关部门', '各有关部门、杉木村');
    expect(await readPlan(next)).toMatchObject({ unknownUnits: [], unitSets: [], openLists: [] });
  });

  it('that its words tell is shown ready to be agreed to', async () => {
    const pane = await sit('镇级各部门');
    const [set] = (await readPlan(pane)).unitSets;
    if (set === undefined) throw new Error('the phrase is a set');
    const directory = await pane.client.town.directory.query();

    const membership = likelyMembers(set, directory);
    await settle(pane, set.name, { kind: 'members', membership });

    expect(membership).toEqual({ every: 'department', members: [] });
    expect(Object.keys(await dealt(pane, await readPlan(pane)))).toHaveLength(
      directory.units.filter(({ kind }) => kind === 'department').length,
    );
  });

  it('can be another word for a group the town has, or for nobody here', async () => {
    const pane = await sit('履职责任科室', '各企业');
    const { groups } = await pane.client.town.directory.query();
    const group = groups.find(({ name }) => name.includes('一岗双责'));
    if (group === undefined) throw new Error('the demo town has the group');

    await settle(pane, '履职责任科室', { kind: 'group', group });
    await settle(pane, '各企业', { kind: 'outside' });

    const settled = await readPlan(pane);
    expect(settled.unitSets).toEqual([]);
    expect(await dealt(pane, settled)).toMatchObject({ 应急办: 2, 经发办: 1 });
  });

  it('whose members are certain is not asked about', async () => {
    const pane = await sit('各村（社区）', '各行政村', '各村、各社区');

    expect(await readPlan(pane)).toMatchObject({ unknownUnits: [], unitSets: [], emptyGroups: [] });
  });
});

describe('a list that ends with 等', () => {
  it('waits for somebody to say whom it means, and is known from then on', async () => {
    const pane = await sit('经发办、规建办等部门', '经发办，规建办等部门');
    const open = await readPlan(pane);
    expect(open.openLists).toMatchObject([
      {
        phrase: '经发办、规建办等部门',
        named: await idsOf(pane, ['经发办', '规建办']),
        rows: [2, 3],
      },
    ]);
    expect(open.sheet.problems).toMatchObject([{ code: 'OPEN_LIST', row: 2 }]);
    expect(await publish(pane, open)).toMatchObject({ kind: 'refused', code: 'UNITS_UNSETTLED' });

    const members = await idsOf(pane, ['经发办', '规建办', '村建中心']);
    const membership = { every: null, members };
    await settle(pane, '经发办、规建办等部门', { kind: 'members', membership });

    const settled = await readPlan(pane);
    expect(settled.openLists).toEqual([]);
    expect(await dealt(pane, settled)).toEqual({ 经发办: 2, 规建办: 2, 村建中心: 2, 应急办: 2 });
    expect(await publish(pane, settled)).toMatchObject({ kind: 'published' });
    expect((await readPlan(await sit('经发办、规建办等部门'))).openLists).toEqual([]);
  });
});

describe('bodies of another level', () => {
  it('are shown and stay outside: nobody is asked, and the list is published', async () => {
    const pane = await sit('县应急局、区消防大队、经发办');
    const reading = await readPlan(pane);

    expect(reading).toMatchObject({ unknownUnits: [], unitSets: [], openLists: [] });
    expect(reading.sheet.problems).toMatchObject([
      { code: 'OUTSIDE_UNIT', row: 2, column: 3 },
      { code: 'OUTSIDE_UNIT', row: 2, column: 3 },
    ]);
    expect(reading.sheet.problems[0]?.message).toMatch(/“县应急局”（第 2 行）.*不在这里填报/u);
    expect(await publish(pane, reading)).toMatchObject({ kind: 'published', units: 2 });
  });
});
