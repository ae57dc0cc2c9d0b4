import { randomUUID } from 'node:crypto';
import type { SummaryFacts } from '../../shared/protocol/summary.ts';
import {
  accountId,
  dutyId as dutyIdSchema,
  entryId,
  groupId,
  planId as planIdSchema,
  unitId,
} from '../../shared/town/ids.ts';
import type { DutyId, PlanId, UnitId } from '../../shared/town/ids.ts';
import type { Role } from '../../shared/town/role.ts';
import type { FakeClock } from './fake-clock.ts';
import { DEPARTMENTS, personOf, TOWN_TASKS, VILLAGES } from './reporting-town-plan.ts';
import type { DutyName, TownStep } from './reporting-year-script.ts';
import { TEST_SETUP_CODE } from './server.ts';
import type { TestClient, TestServer } from './server.ts';
import { SheetCopy } from './sheet-copy.ts';

export const TOWN_PASSWORD = 'Huduo-2024-qing';

const FIRST_VILLAGE = 100;
/** A session ends half an hour after its last call. */
const SESSION_MS = 20 * 60_000;

const DUTIES = {
  quarter: { name: '季度工作小结', rule: '每季度末月28日前', locksRows: true },
  // Without closing rows: the year's report is decided while the fourth quarter is still written.
  year: { name: '年度工作总结', rule: '每年11月26日前', locksRows: false },
} as const;

interface Known {
  readonly client: TestClient;
  readonly at: number;
}

/** A real town on a real server whose people do what a script says, each in the pane's own calls. */
export class ReportingTown {
  readonly planId: PlanId = planIdSchema.parse(randomUUID());
  readonly dutyIds: Record<DutyName, DutyId> = {
    quarter: dutyIdSchema.parse(randomUUID()),
    year: dutyIdSchema.parse(randomUUID()),
  };
  readonly units = new Map<string, UnitId>();
  readonly #server: TestServer;
  readonly #clock: FakeClock;
  readonly #clients = new Map<string, Known>();

  private constructor(server: TestServer, clock: FakeClock) {
    this.#server = server;
    this.#clock = clock;
  }

  /** On an empty server, as of the clock: the town, its people, its plan and these duties. */
  static async build(
    server: TestServer,
    clock: FakeClock,
    duties: readonly DutyName[] = ['quarter', 'year'],
  ): Promise<ReportingTown> {
    const town = new ReportingTown(server, clock);
    const admin = { name: '管理员', login: 'admin', password: TOWN_PASSWORD };
    const setup = { code: TEST_SETUP_CODE, townName: '清河镇', admin };
    await server.anonymous.setup.complete.mutate(setup);
    for (const [at, name] of DEPARTMENTS.entries()) await town.#addUnit(name, at);
    for (const [at, name] of VILLAGES.entries()) await town.#addUnit(name, FIRST_VILLAGE + at);
    await town.#addPerson('office', { role: 'coordinator', unit: '应急办', name: '应急办主任' });
    await town.#addPerson('leader', { role: 'leader', unit: null, name: '镇长' });
    const { town: directory } = await town.as('admin');
    await directory.saveGroup.mutate({
      ...{ id: groupId.parse(randomUUID()), name: '各村（社区）' },
      ...{ aliases: [], every: 'village', members: [] },
    });
    await town.publish();
    for (const duty of duties) await town.#saveDuty(duty);
    return town;
  }

  /** Takes up a duty that somebody made in the pane; it must be the town's only one. */
  async learnDuty(name: DutyName): Promise<void> {
    const office = await this.as('office');
    const [made, ...others] = await office.duty.list.query({ planId: this.planId });
    if (made === undefined || others.length > 0) throw new Error('The town has not one duty.');
    this.dutyIds[name] = made.duty.id;
  }

  moveTo(instant: string): void {
    this.#clock.advance(Date.parse(instant) - this.#clock.now().getTime());
  }

  /** «office», «leader», «admin», or the name of a unit: the person who fills for it. */
  async as(login: string): Promise<TestClient> {
    const now = this.#clock.now().getTime();
    const known = this.#clients.get(login);
    if (known !== undefined && now - known.at < SESSION_MS) return known.client;
    const { client } = await this.#server.signIn(login, TOWN_PASSWORD);
    this.#clients.set(login, { client, at: now });
    return client;
  }

  async facts(of: { readonly duty: DutyName; readonly key: string } | null): Promise<SummaryFacts> {
    const asked = of === null ? null : { dutyId: this.dutyIds[of.duty], periodKey: of.key };
    const client = await this.as('leader');
    return client.summary.facts.query({ planId: this.planId, of: asked });
  }

  async play(steps: readonly TownStep[]): Promise<void> {
    for (const step of steps) await this.#playStep(step);
  }

  /** Publishes the plan, new or again: groups mean the units the town has by then. */
  async publish(): Promise<void> {
    const office = await this.as('office');
    const [known] = (await office.auth.session.query()).plans;
    const before =
      known === undefined ? null : await office.plan.document.query({ planId: this.planId });
    const rows = TOWN_TASKS.map((task, at) => ({
      ...task,
      id: before?.rows[at]?.id ?? entryId.parse(randomUUID()),
      detail: `${task.title}，逐项落实到人。`,
    }));
    const span = { from: '2024-01-01', to: '2026-12-31' };
    await office.plan.publish.mutate({
      requestId: randomUUID(),
      confirmedRemovals: [],
      draft: {
        ...{ planId: this.planId, title: '清河镇安全生产重点任务清单', ...span, rows },
        baseRevision: before?.revision ?? null,
      },
    });
  }

  async #playStep(step: TownStep): Promise<void> {
    this.moveTo(step.at);
    switch (step.kind) {
      case 'merge':
        return this.#merge(step);
      case 'seal':
        return this.#seal(step);
      case 'accept':
        return this.#accept(step);
      case 'report':
        return this.#report(step);
      case 'return':
      case 'exempt':
      case 'unlock':
        return this.#decide(step);
    }
  }

  async #report(step: Extract<TownStep, { readonly kind: 'report' }>): Promise<void> {
    const client = await this.as(step.unit);
    const sheet = await SheetCopy.open(client, this.planId);
    const edits = Object.entries(step.cells).map(([number, cell]) =>
      sheet.edit(number, { ...cell }),
    );
    const pushed = edits.length === 0 ? null : await sheet.push(edits);
    if (pushed !== null && pushed.receipt?.rejected !== 0) {
      throw new Error(`${step.unit} had rows refused: ${JSON.stringify(pushed.rejected)}`);
    }
    const { items } = await client.report.mine.query({ planId: this.planId });
    const dutyId = this.dutyIds[step.duty];
    const owed = items.find((item) => item.dutyId === dutyId && item.period.key === step.key);
    if (owed === undefined) throw new Error(`${step.unit} owes no report of ${step.key}`);
    await client.report.submit.mutate({
      requestId: randomUUID(),
      reportId: owed.report.id,
      cursor: sheet.cursor,
      nil: step.nil,
    });
  }

  async #decide(
    step: Extract<TownStep, { readonly kind: 'return' | 'exempt' | 'unlock' }>,
  ): Promise<void> {
    const { report } = await this.as('office');
    const reportId = await this.#reportId(step);
    if (step.kind === 'unlock') {
      const words = { reason: '更正数字', approver: '镇长' };
      await report.unlock.mutate({ reportId, ...words, rows: [], until: step.until });
      return;
    }
    const { reason } = step;
    if (step.kind === 'exempt') await report.exempt.mutate({ reportId, reason });
    else await report.return.mutate({ reportId, reason, rows: [], due: null });
  }

  async #accept(step: Extract<TownStep, { readonly kind: 'accept' }>): Promise<void> {
    const { reports } = await this.#board(step);
    const reportIds = reports
      .filter(({ unitName }) => step.units.includes(unitName))
      .map(({ id }) => id);
    await (await this.as('office')).report.accept.mutate({ reportIds });
  }

  async #seal(step: Extract<TownStep, { readonly kind: 'seal' }>): Promise<void> {
    const { reports } = await this.#board(step);
    const missing = reports.filter(
      ({ exempt, firstSubmittedAt }) => exempt === null && firstSubmittedAt === null,
    ).length;
    const place = { dutyId: this.dutyIds[step.duty], periodKey: step.key };
    await (await this.as('office')).report.seal.mutate({ ...place, missing });
  }

  async #merge({ from, into }: Extract<TownStep, { readonly kind: 'merge' }>): Promise<void> {
    const admin = await this.as('admin');
    const { units } = await admin.town.directory.query();
    for (const unit of units.filter(({ name }) => from.includes(name))) {
      await admin.town.saveUnit.mutate({ ...unit, active: false });
    }
    await this.#addUnit(into, FIRST_VILLAGE + VILLAGES.length);
    await this.publish();
  }

  async #board({ duty, key }: { readonly duty: DutyName; readonly key: string }) {
    const client = await this.as('office');
    const asked = { dutyId: this.dutyIds[duty], periodKey: key };
    return client.report.board.query({ planId: this.planId, ...asked });
  }

  async #reportId(step: { readonly duty: DutyName; readonly key: string; readonly unit: string }) {
    const { reports } = await this.#board(step);
    const found = reports.find(({ unitName }) => unitName === step.unit);
    if (found === undefined) throw new Error(`${step.unit} has no report of ${step.key}`);
    return found.id;
  }

  async #addUnit(name: string, order: number): Promise<void> {
    const id = unitId.parse(randomUUID());
    const kind = order < FIRST_VILLAGE ? 'department' : 'village';
    const admin = await this.as('admin');
    await admin.town.saveUnit.mutate({ id, name, kind, aliases: [], order, active: true });
    this.units.set(name, id);
    await this.#addPerson(name, { role: 'filler', unit: name, name: personOf(name) });
  }

  async #addPerson(
    login: string,
    {
      role,
      unit,
      name,
    }: { readonly role: Role; readonly unit: string | null; readonly name: string },
  ): Promise<void> {
    const admin = await this.as('admin');
    const { firstPassword } = await admin.account.create.mutate({
      id: accountId.parse(randomUUID()),
      ...{ login, name, role },
      unitId: unit === null ? null : (this.units.get(unit) ?? null),
    });
    const { client } = await this.#server.signIn(login, firstPassword);
    await client.auth.changePassword.mutate({ current: firstPassword, next: TOWN_PASSWORD });
  }

  async #saveDuty(name: DutyName): Promise<void> {
    await (
      await this.as('office')
    ).duty.save.mutate({
      ...{ id: this.dutyIds[name], planId: this.planId, ...DUTIES[name] },
      ...{ reportsOn: 'current', shift: 'none', graceMinutes: 0, lockDays: null },
      ...{ firstDay: '2024-01-01', within: null, review: 'office', active: true },
    });
  }
}
