import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { query } from '../../server/storage/query.ts';
import type { Fields } from '../../shared/ledger/value.ts';
import type { Board, MyReports, ReportWithRights } from '../../shared/protocol/report.ts';
import type { Duty } from '../../shared/report/duty.ts';
import { dutyId as dutyIdSchema } from '../../shared/town/ids.ts';
import type { DutyId, EntryId, PlanId } from '../../shared/town/ids.ts';
import { sql } from 'drizzle-orm';
import { createFakeClock } from './fake-clock.ts';
import type { FakeClock } from './fake-clock.ts';
import { SheetCopy } from './sheet-copy.ts';
import { publishSmallPlan } from './small-plan.ts';
import type { SmallPlan } from './small-plan.ts';
import type { TestClient, TestServer } from './server.ts';
import type { StartOn } from './storages.ts';

/** Names of the units of the small plan, by the login of who fills for them. */
export const UNIT_OF = {
  'yingjiban-tb': '应急办',
  jingfaban: '经发办',
  nongfu: '农服中心',
  shiqiao: '石桥村',
  baihe: '白鹤村',
} as const;

export type Login = keyof typeof UNIT_OF;

const COMPLETE: Fields = { status: '推进中', percent: 50, progress: '开展了排查。' };

/** Numbers of the tasks each unit of the small plan reports on. */
export const ROWS_OF: Readonly<Record<Login, readonly string[]>> = {
  'yingjiban-tb': ['2', '3'],
  jingfaban: ['1'],
  nongfu: ['3'],
  shiqiao: ['1', '2'],
  baihe: ['2'],
};

/** A quarterly duty as document 001 has it; without lead review. */
export function quarterly(planId: PlanId, over: Partial<Duty> = {}): Duty {
  return {
    id: dutyIdSchema.parse(randomUUID()),
    planId,
    name: '季度工作小结',
    rule: '每季度末月28日前',
    reportsOn: 'current',
    shift: 'none',
    graceMinutes: 0,
    lockDays: null,
    firstDay: '2024-07-01',
    within: null,
    review: 'office',
    locksRows: true,
    active: true,
    ...over,
  };
}

export interface Submission {
  readonly requestId?: string;
  readonly nil?: string | null;
  readonly cursor?: number;
  readonly key?: string;
}

const storedSubmission = z.object({ snapshot: z.string(), hash: z.string(), at: z.coerce.date() });
const storedSeal = z.object({ version: z.int(), contents: z.string(), hash: z.string() });

interface SendingBack {
  readonly key?: string;
  readonly due?: string | null;
  readonly rows?: readonly EntryId[];
}

interface Parts {
  readonly server: TestServer;
  readonly clock: FakeClock;
  readonly plan: SmallPlan;
  readonly duty: Partial<Duty>;
}

/** A town with the small plan and one duty: what its people do, each signed in afresh, as sessions end. */
export class ReportDesk implements AsyncDisposable {
  readonly server: TestServer;
  readonly clock: FakeClock;
  readonly planId: PlanId;
  /** Ids of the tasks, in their order. */
  readonly tasks: readonly EntryId[];
  duty: Duty;

  private constructor({ server, clock, plan, duty }: Parts) {
    this.server = server;
    this.clock = clock;
    this.planId = plan.planId;
    this.tasks = plan.tasks;
    this.duty = quarterly(plan.planId, duty);
  }

  static async open(
    start: StartOn,
    { at = '2024-08-05T02:00:00.000Z', duty = {} }: { at?: string; duty?: Partial<Duty> } = {},
  ): Promise<ReportDesk> {
    const clock = createFakeClock(at);
    const server = await start({ seed: 'town', clock });
    const plan = await publishSmallPlan(server);
    const desk = new ReportDesk({ server, clock, plan, duty });
    await desk.saveDuty({});
    return desk;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.server[Symbol.asyncDispose]();
  }

  get dutyId(): DutyId {
    return this.duty.id;
  }

  get now(): string {
    return this.clock.now().toISOString();
  }

  moveTo(instant: string): void {
    this.clock.advance(Date.parse(instant) - this.clock.now().getTime());
  }

  async as(login: string): Promise<TestClient> {
    return (await this.server.signIn(login)).client;
  }

  async office(): Promise<TestClient> {
    return this.as('yingjiban');
  }

  async saveDuty(over: Partial<Duty>): Promise<void> {
    this.duty = { ...this.duty, ...over };
    await (await this.office()).duty.save.mutate(this.duty);
  }

  async board(key: string | null = null, login = 'yingjiban'): Promise<Board> {
    const client = await this.as(login);
    return client.report.board.query({ planId: this.planId, dutyId: this.dutyId, periodKey: key });
  }

  /** The unit's report as the board of the office shows it. */
  async report(login: Login, key: string | null = null): Promise<Board['reports'][number]> {
    const { reports } = await this.board(key);
    const found = reports.find(({ unitName }) => unitName === UNIT_OF[login]);
    if (found === undefined) throw new Error(`the board has no report of ${UNIT_OF[login]}`);
    return found;
  }

  async mine(login: Login): Promise<MyReports['items']> {
    return (await (await this.as(login)).report.mine.query({ planId: this.planId })).items;
  }

  async sheet(login: Login): Promise<SheetCopy> {
    return SheetCopy.open(await this.as(login), this.planId);
  }

  /** Types the same fields into the unit's rows of those numbers, and syncs; the sheet afterwards. */
  async fill(
    login: Login,
    fields: Fields = COMPLETE,
    numbers: readonly string[] = ROWS_OF[login],
  ): Promise<SheetCopy> {
    const sheet = await this.sheet(login);
    await sheet.push(numbers.map((number) => sheet.edit(number, fields)));
    return sheet;
  }

  /** Hands the unit's report in, having seen its rows as they stand. */
  async submit(login: Login, { requestId, nil = null, cursor, key }: Submission = {}) {
    const { id } = await this.report(login, key ?? null);
    const client = await this.as(login);
    return client.report.submit.mutate({
      requestId: requestId ?? randomUUID(),
      reportId: id,
      cursor: cursor ?? (await this.sheet(login)).cursor,
      nil,
    });
  }

  /** Fills every row of the unit in and reports. */
  async fillAndSubmit(login: Login, fields: Fields = COMPLETE) {
    const { cursor } = await this.fill(login, fields);
    return this.submit(login, { cursor });
  }

  async accept(...logins: readonly Login[]): Promise<ReportWithRights[]> {
    const reports = await Promise.all(logins.map(async (login) => this.report(login)));
    const reportIds = reports.map(({ id }) => id);
    return (await this.office()).report.accept.mutate({ reportIds });
  }

  async sendBack(login: Login, { key, due = null, rows = [] }: SendingBack = {}) {
    const { id: reportId } = await this.report(login, key ?? null);
    const client = await this.office();
    return client.report.return.mutate({ reportId, reason: '缺数字', rows: [...rows], due });
  }

  async exempt(login: Login, reason = '本季度无任务') {
    const { id: reportId } = await this.report(login);
    return (await this.office()).report.exempt.mutate({ reportId, reason });
  }

  async unlock(
    login: Login,
    { key, rows = [], until }: { key?: string; rows?: readonly EntryId[]; until: string },
  ) {
    const { id: reportId } = await this.report(login, key ?? null);
    const words = { reason: '更正数字', approver: '赵镇长' };
    const client = await this.office();
    return client.report.unlock.mutate({ reportId, ...words, rows: [...rows], until });
  }

  async seal(key: string) {
    const { reports } = await this.board(key);
    const isMissing = (report: ReportWithRights) =>
      report.exempt === null && report.firstSubmittedAt === null;
    const missing = reports.filter(isMissing).length;
    const client = await this.office();
    return client.report.seal.mutate({ dutyId: this.dutyId, periodKey: key, missing });
  }

  /** What is kept of a report, as it lies in the database. */
  async submissions(login: Login, key: string | null = null) {
    const { id } = await this.report(login, key);
    return query(
      this.server.deps.db,
      sql`select snapshot, hash, at from submissions where report_id = ${id} order by receipt_no`,
      storedSubmission,
    );
  }

  async seals(key: string) {
    return query(
      this.server.deps.db,
      sql`select version, contents, hash from seals where period_key = ${key} order by version`,
      storedSeal,
    );
  }
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
