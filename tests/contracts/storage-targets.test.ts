import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Target } from '../../shared/report/target.ts';
import { targetId } from '../../shared/town/ids.ts';
import { codeOf } from '../support/failure.ts';
import { ReportDesk } from '../support/report-desk.ts';
import { publishSmallPlan } from '../support/small-plan.ts';
import { describeOnStorages, stopStoragesAfterwards } from '../support/storages.ts';

stopStoragesAfterwards();

async function saveTarget(desk: ReportDesk, over: Partial<Target> = {}): Promise<Target> {
  const client = await desk.office();
  const { units } = await client.town.directory.query();
  const unitIds = units.filter(({ name }) => name === '石桥村').map(({ id }) => id);
  return client.target.save.mutate({
    ...{ id: targetId.parse(randomUUID()), planId: desk.planId, name: '燃气软管更换率' },
    ...{ comparator: 'at-least', measure: 'rate', value: 80, unit: '%' },
    ...{ cumulative: false, soft: false, unitIds, lastYear: null, active: true },
    ...over,
  });
}

describeOnStorages('figures of a target', (start) => {
  it('are given by its units, a rate with its base, and stand until they are taken back', async () => {
    await using desk = await ReportDesk.open(start);
    const { id } = await saveTarget(desk);
    const enter = async (login: string, value: number | null, base: number | null) =>
      (await desk.as(login)).target.enter.mutate({
        ...{ planId: desk.planId, quarter: '2024Q3', note: '' },
        figures: [{ targetId: id, value, base }],
      });

    const { figures } = await enter('shiqiao', 12, 15);

    expect(figures).toMatchObject([{ targetId: id, quarter: '2024Q3', value: 12, base: 15 }]);
    expect(await codeOf(enter('shiqiao', 12, null))).toBe('INPUT_INVALID');
    expect(await codeOf(enter('baihe', 1, 2))).toBe('TARGET_UNKNOWN');
    const office = await desk.office();
    expect((await office.target.list.query({ planId: desk.planId })).figures).toHaveLength(1);
    expect(await (await desk.as('baihe')).target.list.query({ planId: desk.planId })).toEqual({
      targets: [],
      figures: [],
    });
    expect((await enter('shiqiao', null, null)).figures).toEqual([]);
  });

  it('of another plan are not moved by saving its target here', async () => {
    await using desk = await ReportDesk.open(start);
    const { id } = await saveTarget(desk);
    const { planId } = await publishSmallPlan(desk.server);

    expect(await codeOf(saveTarget(desk, { id, planId, name: '别的指标' }))).toBe('TARGET_UNKNOWN');
    const { targets } = await (await desk.office()).target.list.query({ planId: desk.planId });
    expect(targets.map(({ name }) => name)).toEqual(['燃气软管更换率']);
  });
});
