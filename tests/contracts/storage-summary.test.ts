import { expect, it } from 'vitest';
import type { SummaryFacts } from '../../shared/protocol/summary.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { SheetCopy } from '../support/sheet-copy.ts';
import { publishSmallPlan } from '../support/small-plan.ts';
import type { TestServer } from '../support/server.ts';
import { describeOnStorages, stopStoragesAfterwards } from '../support/storages.ts';

stopStoragesAfterwards();

/** Half past midnight of the 15th in Shanghai; the 14th in UTC. */
const PUSHED_AT = '2024-10-14T16:30:00.000Z';
const ASKED_AT = '2024-10-14T17:30:00.000Z';

async function factsFor(server: TestServer, login: string, planId: SummaryFacts['planId']) {
  return (await server.signIn(login)).client.summary.facts.query({ planId, of: null });
}

async function openSheet(server: TestServer, login: string, planId: SummaryFacts['planId']) {
  return SheetCopy.open((await server.signIn(login)).client, planId);
}

/** «1 石桥村 推进中 40»: a state by what people call it. */
function statesOf({ tasks, units, states }: SummaryFacts): string[] {
  const number = new Map(tasks.map((task) => [task.id, task.number]));
  const name = new Map(units.map((unit) => [unit.id, unit.name]));
  return states
    .map(({ taskId, unitId, status, percent, problems }) =>
      [
        number.get(taskId),
        name.get(unitId),
        status ?? '未填',
        percent ?? '－',
        ...(problems ? ['有问题'] : []),
      ].join(' '),
    )
    .toSorted();
}

describeOnStorages('summary.facts', (start) => {
  it('are the tasks, the units and what each said, as of one moment', async () => {
    const clock = createFakeClock(PUSHED_AT);
    await using server = await start({ seed: 'town', clock });
    const { planId, tasks } = await publishSmallPlan(server);
    const shiqiao = await openSheet(server, 'shiqiao', planId);
    const baihe = await openSheet(server, 'baihe', planId);
    const first = await shiqiao.push([
      shiqiao.edit('1', { status: '推进中', percent: 40, problems: '缺人手' }),
    ]);
    const second = await baihe.push([
      baihe.edit('2', { status: '已完成', percent: 100, progress: '办结。' }),
    ]);
    clock.advance(Date.parse(ASKED_AT) - Date.parse(PUSHED_AT));

    const facts = await factsFor(server, 'lingdao', planId);

    expect(facts).toMatchObject({
      planId,
      planTitle: '小清单',
      townName: '大湾镇',
      at: ASKED_AT,
      today: '2024-10-15',
      from: '2024-01-01',
      to: '2026-12-31',
      cursor: second.cursor,
    });
    const common = { action: '行动' };
    expect(facts.tasks).toEqual([
      {
        ...common,
        id: tasks[0],
        position: 0,
        number: '1',
        title: '任务一',
        detail: '任务一的内容',
        deadline: '2024年底前',
        lead: '经发办',
      },
      {
        ...common,
        id: tasks[1],
        position: 1,
        number: '2',
        title: '任务二',
        detail: '任务二的内容',
        deadline: null,
        lead: '应急办',
      },
      {
        ...common,
        id: tasks[2],
        position: 2,
        number: '3',
        title: '任务三',
        detail: '任务三的内容',
        deadline: '每年',
        lead: '应急办',
      },
    ]);
    const never = { lastPushAt: null, lastPushBy: null, lastReceipt: null };
    expect(facts.units.map(({ id: _, order: __, ...unit }) => unit)).toEqual([
      { name: '应急办', kind: 'department', contact: '周敏', ...never },
      { name: '经发办', kind: 'department', contact: '陈立', ...never },
      { name: '农服中心', kind: 'department', contact: '邓强', ...never },
      {
        name: '石桥村',
        kind: 'village',
        contact: '文小兰',
        lastPushAt: PUSHED_AT,
        lastPushBy: '文小兰',
        lastReceipt: first.receipt?.no,
      },
      {
        name: '白鹤村',
        kind: 'village',
        contact: '秦国福',
        lastPushAt: PUSHED_AT,
        lastPushBy: '秦国福',
        lastReceipt: second.receipt?.no,
      },
    ]);
    expect(statesOf(facts)).toEqual([
      '1 石桥村 推进中 40 有问题',
      '1 经发办 未填 －',
      '2 应急办 未填 －',
      '2 白鹤村 已完成 100',
      '2 石桥村 未填 －',
      '3 农服中心 未填 －',
      '3 应急办 未填 －',
    ]);
    const updated = facts.states.flatMap(({ updatedAt }) =>
      updatedAt === null ? [] : [updatedAt],
    );
    expect(updated).toEqual([PUSHED_AT, PUSHED_AT]);
    expect(await factsFor(server, 'yingjiban', planId)).toEqual(facts);
    expect(await factsFor(server, 'guanliyuan', planId)).toEqual(facts);
  });

  it('do not take a push of nothing but refused rows for a report', async () => {
    await using server = await start({ seed: 'town' });
    const { planId } = await publishSmallPlan(server);
    const sheet = await openSheet(server, 'shiqiao', planId);
    const lastOf = async () => {
      const { units } = await factsFor(server, 'lingdao', planId);
      return units.find(({ name }) => name === '石桥村')?.lastReceipt;
    };

    await sheet.push([sheet.edit('1', { status: '快好了' })]);
    expect(await lastOf()).toBeNull();
    const good = await sheet.push([sheet.edit('1', { next: '下周复查' })]);
    await sheet.push([sheet.edit('1', { status: '快好了' })]);

    expect(await lastOf()).toBe(good.receipt?.no);
  });

  it('never show half of a push', async () => {
    await using server = await start({ seed: 'town' });
    const { planId } = await publishSmallPlan(server);
    const sheet = await openSheet(server, 'shiqiao', planId);
    const { client: leader } = await server.signIn('lingdao');
    let isWriting = true;
    const write = async () => {
      for (let percent = 1; percent <= 40; percent += 1) {
        await sheet.push([sheet.edit('1', { percent }), sheet.edit('2', { percent })]);
      }
      isWriting = false;
    };
    const seen = new Set<string>();
    const read = async () => {
      while (isWriting) {
        const { states, units } = await leader.summary.facts.query({ planId, of: null });
        const mine = units.find(({ name }) => name === '石桥村')?.id;
        const percents = states.filter(({ unitId }) => unitId === mine).map((s) => s.percent);
        seen.add(percents.join('/'));
      }
    };

    await Promise.all([write(), read(), read()]);

    expect(seen.size).toBeGreaterThan(3);
    const halves = [...seen].filter((pair) => new Set(pair.split('/')).size !== 1);
    expect(halves).toEqual([]);
  });

  it('show a filler the own rows and those of tasks the unit leads, and nothing else (INV-10)', async () => {
    await using server = await start({ seed: 'town' });
    const { planId } = await publishSmallPlan(server);
    const shiqiao = await openSheet(server, 'shiqiao', planId);
    await shiqiao.push([
      shiqiao.edit('1', { status: '推进中' }),
      shiqiao.edit('2', { status: '未启动' }),
    ]);
    const shown = async (login: string) => statesOf(await factsFor(server, login, planId));

    expect(await shown('jingfaban')).toEqual(['1 石桥村 推进中 －', '1 经发办 未填 －']);
    expect(await shown('shiqiao')).toEqual(['1 石桥村 推进中 －', '2 石桥村 未启动 －']);
    expect(await shown('baihe')).toEqual(['2 白鹤村 未填 －']);
    expect(await shown('minsheban')).toEqual([]);
  });
});
