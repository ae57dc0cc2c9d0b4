import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { query } from '../../server/storage/query.ts';
import type { ReportId } from '../../shared/town/ids.ts';
import { failureOf } from '../support/failure.ts';
import { ReportDesk, UNIT_OF } from '../support/report-desk.ts';
import type { Login } from '../support/report-desk.ts';
import { startTestServer } from '../support/server.ts';
import type { TestClient, TestServer } from '../support/server.ts';
import { SheetCopy } from '../support/sheet-copy.ts';
import { describeOnPostgres, stopStoragesAfterwards } from '../support/storages.ts';

stopStoragesAfterwards();

const LOGINS = Object.keys(UNIT_OF) as Login[];
const DAYS = 200;
/** So many periods are sealed at once, each against the reports of all its units. */
const AT_ONCE = 8;
const SHEET_DAYS = 24;
const PATIENCE_MS = 400_000;

/** A second process on the same database. */
async function secondServer(desk: ReportDesk): Promise<TestServer> {
  const { postgresUrl } = desk.server;
  if (postgresUrl === null) throw new Error('this test needs PostgreSQL');
  return startTestServer({ database: 'postgres', postgresUrl, seeded: true, clock: desk.clock });
}

interface Reporter {
  readonly client: TestClient;
  readonly cursor: number;
  readonly reportOf: ReadonlyMap<string, ReportId>;
}

/** Half of the units speak to the one server, half to the other. */
async function reporterOf(desk: ReportDesk, server: TestServer, login: Login): Promise<Reporter> {
  const { client } = await server.signIn(login);
  const { cursor } = await SheetCopy.open(client, desk.planId);
  const { items } = await client.report.mine.query({ planId: desk.planId });
  const reportOf = new Map(items.map(({ period, report }) => [period.key, report.id]));
  return { client, cursor, reportOf };
}

type Outcome =
  | { readonly kind: 'reported'; readonly hash: string }
  | { readonly kind: 'refused'; readonly code: string };

async function report({ client, cursor, reportOf }: Reporter, key: string): Promise<Outcome> {
  const reportId = reportOf.get(key);
  if (reportId === undefined) throw new Error(`there is no report of ${key}`);
  const call = client.report.submit.mutate({
    ...{ requestId: randomUUID(), reportId, cursor },
    nil: '当日无新情况',
  });
  return call.then(
    ({ hash }) => ({ kind: 'reported', hash }),
    async () => ({ kind: 'refused', code: (await failureOf(call)).code }),
  );
}

/** Seals with the number of missing units as last seen, looking again until nobody is faster; how often it looked. */
async function seal(desk: ReportDesk, office: TestClient, key: string): Promise<number> {
  let missing: number = LOGINS.length;
  for (let looks = 1; ; looks += 1) {
    const call = office.report.seal.mutate({ dutyId: desk.dutyId, periodKey: key, missing });
    const done = await call.then(
      () => true,
      () => false,
    );
    if (done) return looks;
    const { code, details } = await failureOf(call);
    if (code !== 'PERIOD_CHANGED') throw new Error(`sealing ended with ${code}`);
    missing = z.object({ missing: z.int() }).parse(details).missing;
  }
}

async function sealedContents(desk: ReportDesk): Promise<ReadonlyMap<string, string>> {
  const rows = await query(
    desk.server.deps.db,
    sql`select period_key as key, contents from seals`,
    z.object({ key: z.string(), contents: z.string() }),
  );
  return new Map(rows.map(({ key, contents }) => [key, contents]));
}

describeOnPostgres('a thousand reports against the sealing of their periods (F57)', (start) => {
  it(
    'are each in what was sealed, or refused: none is acknowledged and missing',
    async () => {
      await using desk = await ReportDesk.open(start, {
        duty: { rule: '每日', firstDay: '2024-01-01', locksRows: false },
      });
      await using other = await secondServer(desk);
      const { periods } = await desk.board();
      const keys = periods.map(({ key }) => key).slice(0, DAYS);
      const reporters = await Promise.all(
        LOGINS.map((login, at) => reporterOf(desk, at % 2 === 0 ? desk.server : other, login)),
      );
      const offices = await Promise.all(
        [desk.server, other].map(async (server) => (await server.signIn('yingjiban')).client),
      );
      const outcomes: { readonly key: string; readonly outcome: Outcome }[] = [];
      let looks = 0;
      const race = async (key: string, at: number) => {
        const office = offices[at % 2];
        if (office === undefined) throw new Error('there are two offices');
        // Who starts first changes from period to period; the sealing is never the last by design.
        const turn = at % LOGINS.length;
        const reporting = [...reporters.slice(turn), ...reporters.slice(0, turn)].map((each) =>
          report(each, key),
        );
        looks += await seal(desk, office, key);
        for (const outcome of await Promise.all(reporting)) outcomes.push({ key, outcome });
      };

      for (let at = 0; at < keys.length; at += AT_ONCE) {
        await Promise.all(keys.slice(at, at + AT_ONCE).map(race));
      }

      const contents = await sealedContents(desk);
      const reported = outcomes.flatMap(({ key, outcome }) =>
        outcome.kind === 'reported' ? [{ key, hash: outcome.hash }] : [],
      );
      const refused = outcomes.flatMap(({ outcome }) =>
        outcome.kind === 'refused' ? [outcome.code] : [],
      );
      const lost = reported.filter(({ key, hash }) => !contents.get(key)?.includes(hash));
      console.log(
        `${outcomes.length} reports against ${keys.length} sealings (${looks} tries): ` +
          `${reported.length} sealed, ${refused.length} refused, ${lost.length} lost`,
      );
      expect(outcomes).toHaveLength(1_000);
      expect(lost).toEqual([]);
      expect([...new Set(refused)]).toEqual(['PERIOD_CLOSED']);
      expect(reported.length).toBeGreaterThan(0);
      expect(contents.size).toBe(DAYS);
      const kept = await query(
        desk.server.deps.db,
        sql`select count(*)::int as n from submissions`,
        z.object({ n: z.int() }),
      );
      expect(kept).toEqual([{ n: reported.length }]);
    },
    PATIENCE_MS,
  );
});

/** Rows that were written after a period was sealed and before the next one opened. */
const writtenAfterSealing = sql`
  with sealed as (
    select r.period_key, min(e.rev) as rev from report_events e join reports r using (town_id, report_id)
    where e.kind = 'seal' group by r.period_key
  ), opened as (
    select r.period_key, min(e.rev) as rev from report_events e join reports r using (town_id, report_id)
    where e.kind = 'join' group by r.period_key
  )
  select count(*)::int as n from history h
  join sealed s on h.rev > s.rev
  where h.outcome = 'applied'
    and h.rev < coalesce((select min(o.rev) from opened o where o.rev > s.rev), 9223372036854775807)`;

describeOnPostgres('sheets that are synced while their period is sealed (F57)', (start) => {
  it(
    'are written before it or refused row by row, never after it',
    async () => {
      await using desk = await ReportDesk.open(start, {
        duty: { rule: '每日', firstDay: '2024-08-05' },
      });
      await using other = await secondServer(desk);
      const counts = { applied: 0, locked: 0 };
      const push = async (sheet: SheetCopy, at: number) => {
        const [row] = sheet.rows.values();
        if (row === undefined) throw new Error('every unit has rows');
        const edit = { id: row.id, baseRev: row.rev, fields: { percent: at } };
        const { receipt, rejected } = await sheet.push([edit]);
        counts.applied += receipt?.applied ?? 0;
        counts.locked += rejected.filter(({ code }) => code === 'ROW_LOCKED').length;
      };

      for (let day = 0; day < SHEET_DAYS; day += 1) {
        const { period } = await desk.board();
        const key = period?.key ?? '';
        const sheets = await Promise.all(
          LOGINS.map(async (login, at) => {
            const { client } = await (at % 2 === 0 ? desk.server : other).signIn(login);
            return SheetCopy.open(client, desk.planId);
          }),
        );
        const office = await desk.office();
        const before = sheets.slice(0, day % 3).map((sheet) => push(sheet, day + 1));
        const sealing = seal(desk, office, key);
        const after = sheets.slice(day % 3).map((sheet) => push(sheet, day + 1));
        await Promise.all([...before, sealing, ...after]);
        desk.clock.advance(24 * 3_600_000);
      }

      const [late] = await query(
        desk.server.deps.db,
        writtenAfterSealing,
        z.object({ n: z.int() }),
      );
      console.log(
        `${SHEET_DAYS * LOGINS.length} pushes against ${SHEET_DAYS} sealings: ` +
          `${counts.applied} applied, ${counts.locked} locked, ${late?.n} after the seal`,
      );
      expect(late).toEqual({ n: 0 });
      expect(counts.applied + counts.locked).toBe(SHEET_DAYS * LOGINS.length);
      expect(counts.applied).toBeGreaterThan(0);
      expect(counts.locked).toBeGreaterThan(0);
    },
    PATIENCE_MS,
  );
});
