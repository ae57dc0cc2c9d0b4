import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { DEMO_PASSWORD, DEMO_TOWN } from '../../server/demo/town.ts';
import {
  accountId,
  entryId,
  planId as planIdSchema,
  reportId,
  type PlanId,
} from '../../shared/town/ids.ts';
import { codeOf } from '../support/failure.ts';
import { publishTasks } from '../support/published-plan.ts';
import { addDistrict, addSecondTown, SECOND_TOWN, townNamed } from '../support/second-town.ts';
import type { TestServer } from '../support/server.ts';
import { SheetCopy } from '../support/sheet-copy.ts';
import { publishSmallPlan } from '../support/small-plan.ts';
import { describeOnStorages, stopStoragesAfterwards } from '../support/storages.ts';

stopStoragesAfterwards();

const DISTRICT = '江北区安委办';
const OTHER = '江南区安委办';

/** 大湾镇 under one district, 青坪镇 under another. */
async function twoDistricts(server: TestServer): Promise<void> {
  await addSecondTown(server.deps);
  await addDistrict(server.deps, { name: DISTRICT, login: 'jiangbei', towns: [DEMO_TOWN] });
  await addDistrict(server.deps, { name: OTHER, login: 'jiangnan', towns: [SECOND_TOWN] });
}

const idOf = async ({ deps }: TestServer, name: string) => (await townNamed(deps, name)).townId;
const clientOf = async (server: TestServer, login: string) => (await server.signIn(login)).client;

describeOnStorages('a district above several towns', (start) => {
  it('sees how each of its towns stands, and a town that has nothing yet', async () => {
    await using server = await start({ seed: 'demo' });
    await addSecondTown(server.deps);
    await addDistrict(server.deps, {
      name: DISTRICT,
      login: 'jiangbei',
      towns: [DEMO_TOWN, SECOND_TOWN],
    });
    const district = await clientOf(server, 'jiangbei');

    const { districtName, towns } = await district.district.towns.query();

    expect(districtName).toBe(DISTRICT);
    expect(towns.map(({ name, plans }) => [name, plans.length])).toEqual([
      [DEMO_TOWN, 1],
      [SECOND_TOWN, 0],
    ]);
    const [plan] = towns[0]?.plans ?? [];
    if (plan === undefined) throw new Error('the demo town has a plan');
    const leader = await clientOf(server, 'lingdao');
    const { period, history, states } = await leader.summary.facts.query({
      planId: plan.id,
      of: null,
    });
    // The history is counted by other code, from the stored rows.
    const present = history.find(({ key }) => key === period?.key);
    expect(plan.period).toMatchObject({ label: present?.label });
    expect(plan.reporting).toMatchObject({
      expected: present?.expected,
      reported: present?.reported,
      onTime: present?.onTime,
      accepted: present?.accepted,
    });
    expect(plan.progress).toMatchObject({
      expected: states.length,
      filled: states.filter(({ status }) => status !== null).length,
      done: states.filter(({ status }) => status === '已完成').length,
    });
  });

  it('gets the very facts that a town’s own leader gets, of now and of a period', async () => {
    await using server = await start({ seed: 'demo' });
    await twoDistricts(server);
    const district = await clientOf(server, 'jiangbei');
    const leader = await clientOf(server, 'lingdao');
    const [plan] = (await leader.auth.session.query()).plans;
    if (plan === undefined) throw new Error('the demo town has a plan');
    const townId = await idOf(server, DEMO_TOWN);
    const planId = plan.id;

    const own = await leader.summary.facts.query({ planId, of: null });
    expect(await district.district.facts.query({ townId, planId, of: null })).toEqual(own);
    if (own.period === null) throw new Error('the demo town reports');
    const of = { dutyId: own.period.dutyId, periodKey: own.period.key };
    expect(await district.district.facts.query({ townId, planId, of })).toEqual(
      await leader.summary.facts.query({ planId, of }),
    );
  });

  it('is refused every town that is not under it, whatever it knows of it', async () => {
    await using server = await start({ seed: 'town' });
    await twoDistricts(server);
    const { planId } = await publishSmallPlan(server);
    const other = await clientOf(server, 'jiangnan');
    const ask = async (townId: Awaited<ReturnType<typeof idOf>>) =>
      codeOf(other.district.facts.query({ townId, planId, of: null }));

    expect((await other.district.towns.query()).towns.map(({ name }) => name)).toEqual([
      SECOND_TOWN,
    ]);
    expect(await ask(await idOf(server, DEMO_TOWN))).toBe('RIGHT_MISSING');
    expect(await ask(await idOf(server, OTHER))).toBe('RIGHT_MISSING');
    expect(await ask(await idOf(server, DISTRICT))).toBe('RIGHT_MISSING');
    // Its own town has no such plan.
    expect(await ask(await idOf(server, SECOND_TOWN))).toBe('PLAN_UNKNOWN');
  });

  it('keeps two towns apart that began with copies of one workbook and so have one plan id', async () => {
    await using server = await start({ seed: 'town' });
    await addSecondTown(server.deps);
    await addDistrict(server.deps, {
      name: DISTRICT,
      login: 'jiangbei',
      towns: [DEMO_TOWN, SECOND_TOWN],
    });
    const planId = planIdSchema.parse(randomUUID());
    const plan = { planId, responsible: '石桥村' };
    await publishTasks(await clientOf(server, 'yingjiban'), { ...plan, rows: 3 });
    await publishTasks(await clientOf(server, 'qingping'), { ...plan, rows: 2 });
    const district = await clientOf(server, 'jiangbei');
    const tasks = async (name: string) => {
      const townId = await idOf(server, name);
      const facts = await district.district.facts.query({ townId, planId, of: null });
      return [facts.townName, facts.tasks.length];
    };

    expect(await tasks(DEMO_TOWN)).toEqual([DEMO_TOWN, 3]);
    expect(await tasks(SECOND_TOWN)).toEqual([SECOND_TOWN, 2]);
    const { towns } = await district.district.towns.query();
    expect(towns.map(({ plans }) => plans.map(({ progress }) => progress.expected))).toEqual([
      [6],
      [4],
    ]);
  });

  it('reads nothing else of a town, and can push, decide, publish and manage nothing', async () => {
    await using server = await start({ seed: 'town' });
    await twoDistricts(server);
    const { planId, tasks } = await publishSmallPlan(server);
    const sheet = await SheetCopy.open(await clientOf(server, 'baihe'), planId);
    const request = sheet.request([sheet.edit('2', { status: '推进中' })]);
    const { client } = await server.signIn('jiangbei');
    const id = accountId.parse(randomUUID());
    const reportIds = [reportId.parse(randomUUID())];
    const [first] = tasks;
    if (first === undefined) throw new Error('the small plan has tasks');
    const attempts: readonly Promise<unknown>[] = [
      client.town.directory.query(),
      client.account.list.query(),
      client.account.resetPassword.mutate({ id }),
      client.account.create.mutate({
        id,
        login: 'zijiren',
        name: '自己人',
        role: 'filler',
        unitId: null,
      }),
      client.plan.document.query({ planId }),
      client.plan.publish.mutate(draftOf(planId)),
      client.sheet.bind.mutate({ planId, unitId: null }),
      client.sheet.exchange.mutate(request),
      client.sheet.history.query({ id: first }),
      client.report.board.query({ planId, dutyId: null, periodKey: null }),
      client.report.accept.mutate({ reportIds }),
      client.duty.list.query({ planId }),
      client.supervision.list.query({ planId }),
      client.target.list.query({ planId }),
      client.summary.facts.query({ planId, of: null }),
      client.summary.take.mutate({ requestId: randomUUID(), planId, of: null }),
      client.summary.keptList.query({ planId }),
    ];

    const codes = await Promise.all(attempts.map(codeOf));

    expect(new Set(codes)).toEqual(new Set(['RIGHT_MISSING']));
    const leader = await clientOf(server, 'lingdao');
    const { cursor, states } = await leader.summary.facts.query({ planId, of: null });
    expect(states.every(({ status }) => status === null)).toBe(true);
    await client.district.towns.query();
    expect((await leader.summary.facts.query({ planId, of: null })).cursor).toBe(cursor);
  });

  it('is nobody a town can make, and nothing a town’s people may call', async () => {
    await using server = await start({ seed: 'town' });
    await twoDistricts(server);
    const townId = await idOf(server, DEMO_TOWN);
    const { planId } = await publishSmallPlan(server);
    for (const login of ['yingjiban', 'lingdao', 'baihe']) {
      const client = await clientOf(server, login);
      expect(await codeOf(client.district.towns.query())).toBe('RIGHT_MISSING');
      expect(await codeOf(client.district.facts.query({ townId, planId, of: null }))).toBe(
        'RIGHT_MISSING',
      );
    }
    const { client: admin } = await server.signIn('guanliyuan', DEMO_PASSWORD, DEMO_TOWN);
    const id = accountId.parse(randomUUID());
    const wanted = { id, login: 'shangji', name: '上级', role: 'district', unitId: null } as const;
    expect(await codeOf(admin.account.create.mutate(wanted))).toBe('RIGHT_MISSING');
  });
});

function draftOf(planId: PlanId) {
  const row = { number: '1', action: null, title: '任务', detail: '内容', deadline: null };
  return {
    requestId: randomUUID(),
    confirmedRemovals: [],
    draft: {
      ...{ planId, title: '清单', from: '2024-01-01', to: '2026-12-31', baseRevision: 1 },
      rows: [{ ...row, id: entryId.parse(randomUUID()), lead: '应急办', responsible: '石桥村' }],
    },
  };
}
