import { afterAll, beforeAll, expect, it } from 'vitest';
import { FIRST_DATA_ROW } from '../../shared/sheet/image.ts';
import type { PlanId } from '../../shared/town/ids.ts';
import { openDemoTown, type DemoTown } from '../support/demo-town.ts';
import { excelDesk, type ExcelDesk } from '../support/excel-desk.ts';
import { Filler } from '../support/filler.ts';
import { openPane, succeeded, type Pane } from '../support/pane.ts';
import { readTownList } from '../support/samples.ts';

/** Sheet rows of the list, from 0. */
const FIRST_TASK = 3;
const LAST_TASK = 20;
const DETAIL = 2;

let town: DemoTown;
const desks: ExcelDesk[] = [];

beforeAll(async () => {
  town = await openDemoTown();
});
afterAll(async () => {
  for (const desk of desks) desk[Symbol.dispose]();
  await town[Symbol.asyncDispose]();
});

async function sit(login: string, xlsx?: Uint8Array): Promise<{ desk: ExcelDesk; pane: Pane }> {
  const desk = await excelDesk(xlsx === undefined ? {} : { xlsx });
  desks.push(desk);
  return { desk, pane: openPane({ book: desk.book, client: await town.signIn(login) }) };
}

async function publish(pane: Pane, updates?: PlanId) {
  const reading = succeeded(await pane.commands.readPlan({ updates }));
  const preview = await pane.commands.previewPlan(reading);
  if ('kind' in preview) throw new Error(preview.sentence);
  const removed = preview.removed.map(({ id }) => id);
  const done = succeeded(await pane.commands.publishPlan(reading, removed, pane.run));
  return { preview, done };
}

it('a new version of the list in another file updates the plan, and what the units wrote stays', async () => {
  const list = await readTownList();
  const first = await publish((await sit('yingjiban', list)).pane);
  const { planId } = first.done;
  const village = await sit('shanmu');
  const filler = await new Filler(village.desk, village.pane).open(planId);
  await filler.type(1, { status: '推进中', progress: '院坝会六场' }).sync();

  const later = await sit('yingjiban', list);
  later.desk.put(LAST_TASK, DETAIL, '每月进村宣传一次，逐户发放明白纸。');
  later.desk.deleteRow(FIRST_TASK);
  const second = await publish(later.pane, planId);

  expect(second.preview).toMatchObject({ added: [], unchanged: 16 });
  expect(second.preview.changed).toHaveLength(1);
  expect(second.preview.removed).toHaveLength(1);
  expect(second.done).toMatchObject({ planId, revision: 2, added: 0, changed: 1, removed: 1 });
  const done = await filler.sync();
  expect(done.sentence).toBe('取回 1 行。');
  expect(filler.at(1, 'detail')).toBe('每月进村宣传一次，逐户发放明白纸。');
  expect(filler.at(1, 'progress')).toBe('院坝会六场');
  expect(village.desk.rows()).toBe(FIRST_DATA_ROW + 2);
});

it('the file that was updated from is linked from then on', async () => {
  const list = await readTownList();
  const { planId } = (await publish((await sit('yingjiban', list)).pane)).done;
  const { pane } = await sit('yingjiban', list);
  await publish(pane, planId);

  const again = succeeded(await pane.commands.readPlan());

  expect(again.draft).toMatchObject({ planId, baseRevision: 2 });
  expect(await pane.commands.previewPlan(again)).toMatchObject({
    added: [],
    changed: [],
    removed: [],
    unchanged: 18,
  });
});
