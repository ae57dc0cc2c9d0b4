import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServerReporting, type Call } from '../../addin/app/server-reporting.ts';
import { saveTargets } from '../../addin/features/publish-plan/save-targets.ts';
import { targetRows } from '../../addin/features/publish-plan/target-rows.ts';
import type { PlanReading } from '../../addin/sync/outcome.ts';
import { offerTargets } from '../../shared/report/target-offer.ts';
import { targetId, type EntryId } from '../../shared/town/ids.ts';
import { openDemoTown, type DemoTown } from '../support/demo-town.ts';
import { excelDesk, type ExcelDesk } from '../support/excel-desk.ts';
import { openPane, succeeded, type Pane } from '../support/pane.ts';

let town: DemoTown;
let desk: ExcelDesk;
let pane: Pane;

const LINES = [
  ['大湾镇2025年消防重点任务清单'],
  ['重点任务', '工作措施', '目标值', '完成时限', '牵头单位', '责任单位'],
  ['隐患整改率', '逐户登记', '≥95%', '2025年底前', '应急办', '经发办、规建办'],
  ['夜间巡查', '全年开展2次夜间巡查', '', '2025年底前', '应急办', '各村（社区）'],
  ['执法检查', '力争立案数量3件以上', '', '2025年底前', '应急办', ''],
];

const call: Call = async (pending) => ({ ok: true, value: await pending });

beforeAll(async () => {
  town = await openDemoTown({ now: '2025-05-06T02:00:00.000Z' });
  desk = await excelDesk();
  for (const [row, line] of LINES.entries()) {
    for (const [column, text] of line.entries()) if (text !== '') desk.put(row, column, text);
  }
  pane = openPane({ book: desk.book, client: await town.signIn('yingjiban') });
});
afterAll(async () => {
  desk[Symbol.dispose]();
  await town[Symbol.asyncDispose]();
});

/** As the pane offers them. */
async function offered(reading: PlanReading, only: ReadonlySet<EntryId> | null) {
  const { client } = pane;
  const { planId } = reading.draft;
  const { targets } = await client.target.list.query({ planId });
  const directory = await client.town.directory.query();
  return offerTargets(planId, targetRows(reading, directory, only), targets);
}

const readPlan = async () => succeeded(await pane.commands.readPlan());

describe('the targets that a published list states', () => {
  it('are offered, made by the person’s click alone, given figures for and judged', async () => {
    const reading = await readPlan();
    const preview = await pane.commands.previewPlan(reading);
    if ('kind' in preview) throw new Error(preview.sentence);
    const { planId } = succeeded(await pane.commands.publishPlan(reading, [], pane.run));

    const { offers } = await offered(reading, new Set(preview.added));

    expect(
      offers.map(({ target, hint }) => [target.name, target.value, target.unitIds.length, hint]),
    ).toEqual([
      ['隐患整改率', 95, 2, null],
      ['夜间巡查', 2, 6, 'each-or-all'],
      ['立案数量', 3, 1, null],
    ]);
    expect((await pane.client.target.list.query({ planId })).targets).toEqual([]);

    const chosen = offers.filter(({ hint }) => hint === null);
    const reporting = createServerReporting(pane.client, call);
    const made = chosen.map(({ target }) => ({ ...target, id: targetId.parse(randomUUID()) }));
    expect(await saveTargets(reporting, made)).toEqual({ count: 2, refusal: null });
    expect(await saveTargets(reporting, made)).toEqual({ count: 2, refusal: null });
    const { targets } = await pane.client.target.list.query({ planId });
    expect(targets.find(({ name }) => name === '隐患整改率')).toMatchObject({
      ...{ comparator: 'at-least', measure: 'rate', unit: '%' },
      source: { entryId: reading.draft.rows[0]?.id, text: '隐患整改率:≥95%' },
    });

    const office = await town.signIn('jingfaban');
    const given = await office.target.enter.mutate({
      ...{ planId, quarter: '2025Q2', note: '' },
      figures: [{ targetId: made[0]?.id ?? targetId.parse(''), value: 19, base: 20 }],
    });
    expect(given.figures).toMatchObject([{ value: 19, base: 20 }]);
  });

  it('that were left are offered at the next reading, those that were made are not', async () => {
    const reading = await readPlan();

    const { offers } = await offered(reading, null);

    expect(offers.map(({ target }) => target.name)).toEqual(['夜间巡查']);
  });

  it('of rows that stay as they were are not offered at the next publication', async () => {
    desk.put(4, 1, '力争立案数量5件以上');
    const reading = await readPlan();
    const preview = await pane.commands.previewPlan(reading);
    if ('kind' in preview) throw new Error(preview.sentence);

    const { offers } = await offered(reading, new Set([...preview.added, ...preview.changed]));

    expect(offers.map(({ target }) => [target.name, target.value])).toEqual([['立案数量', 5]]);
  });
});
