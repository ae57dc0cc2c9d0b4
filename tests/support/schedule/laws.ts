import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { z } from 'zod';
import { query } from '../../../server/storage/query.ts';
import type { TestServer } from '../server.ts';
import { fieldText, type WorkCopy } from './work-copy.ts';
import type { Story } from './schedule.ts';
import { cellText, FIELDS } from './work-copy.ts';

/** How far the history has been looked through, and who may have written it. */
export interface Watch {
  seq: number;
  readonly copies: readonly WorkCopy[];
}

/** Who acted just now, and the conflicts that copy had not decided before. */
export interface Acted {
  readonly copy: WorkCopy;
  readonly undecided: ReadonlySet<string>;
}

const value = z.union([z.string(), z.number(), z.null()]);

const historyLine = z.object({
  id: z.string(),
  field: z.string(),
  after: value,
  rev: z.coerce.number(),
  baseRev: z.coerce.number(),
  instance: z.string().nullable(),
  outcome: z.enum(['applied', 'conflict', 'superseded']),
});

type HistoryLine = z.infer<typeof historyLine>;

function historyOf({ deps }: TestServer): Promise<readonly HistoryLine[]> {
  return query(
    deps.db,
    sql`select entry_id as id, field, after, rev, base_rev as "baseRev", instance_id as instance, outcome
        from history order by rev`,
    historyLine,
  );
}

const keyOf = ({ id, field }: { readonly id: string; readonly field: string }) => `${id}/${field}`;

/**
 * No silent overwrite (INV-4): whoever replaces a value had been shown it, and a conflict stands until it is decided.
 * Asked after every step, with what each person had seen before it.
 */
export async function checkNewLines(
  server: TestServer,
  watch: Watch,
  { copy, undecided }: Acted,
): Promise<void> {
  const current = new Map<string, HistoryLine>();
  const writers = new Map(
    watch.copies.flatMap((each) =>
      each.line.talks.map(({ request }) => [request.instanceId, each]),
    ),
  );
  for (const line of await historyOf(server)) {
    if (line.outcome !== 'applied') continue;
    const replaced = current.get(keyOf(line));
    current.set(keyOf(line), line);
    const writer = line.instance === null ? undefined : writers.get(line.instance);
    if (line.rev <= watch.seq || writer === undefined || replaced === undefined) continue;
    expect(
      line.baseRev,
      `${keyOf(line)} was written on a base that is too old`,
    ).toBeGreaterThanOrEqual(replaced.rev);
    if (replaced.instance === line.instance) continue;
    expect(
      writer === copy && undecided.has(keyOf(line)),
      `${writer.name} replaced a value of a conflict that nobody had decided`,
    ).toBe(false);
    expect(
      [...(writer.seen.get(keyOf(line)) ?? [])],
      `${writer.name} replaced what nobody had shown them`,
    ).toContain(fieldText(replaced.after));
  }
  watch.seq = Math.max(watch.seq, ...[...current.values()].map(({ rev }) => rev));
}

/** A 同步 never takes away what was typed and has not been acknowledged. */
export function checkTyping(copy: WorkCopy): void {
  for (let row = 0; row < copy.rows; row += 1) {
    for (const field of FIELDS) {
      const typed = copy.typed.get(`${copy.id(row)}/${field}`);
      if (typed === undefined) continue;
      expect(cellText(copy.filler.at(row, field)), `${copy.name} lost what was typed`).toBe(
        typed.now,
      );
    }
  }
}

/** No acknowledged value is lost: it is current, or in the history, and replaying the history gives the present. */
export async function checkNothingLost(
  server: TestServer,
  { copies, planId }: Story,
): Promise<void> {
  const lines = await historyOf(server);
  const written = new Set(lines.map((line) => `${keyOf(line)}/${fieldText(line.after)}`));
  for (const { line } of copies) {
    for (const { request, answer, heard } of line.talks) {
      if (!heard) continue;
      const applied = new Set(
        answer.applied.flatMap(({ id, fields }) => fields.map((f) => `${id}/${f}`)),
      );
      for (const row of request.rows) {
        for (const [field, sent] of Object.entries(row.fields)) {
          if (!applied.has(`${row.id}/${field}`)) continue;
          // A field that already held the value needs no line; blank is what it begins with.
          const isThere = written.has(`${row.id}/${field}/${fieldText(sent)}`) || sent === null;
          expect(
            isThere,
            `${row.id} ${field} «${fieldText(sent)}» was acknowledged and is gone`,
          ).toBe(true);
        }
      }
    }
  }
  const last = new Map(
    lines.filter(({ outcome }) => outcome === 'applied').map((line) => [keyOf(line), line.after]),
  );
  for (const { id, fields } of await entriesOf(server, planId)) {
    for (const field of FIELDS) {
      expect(fields[field] ?? null, `${id} ${field}`).toEqual(last.get(`${id}/${field}`) ?? null);
    }
  }
}

const entry = z.object({
  id: z.string(),
  unit: z.string(),
  fields: z.record(z.string(), value),
});

function entriesOf({ deps }: TestServer, planId: string) {
  return query(
    deps.db,
    sql`select e.entry_id as id, u.name as unit, e.fields
        from entries e join units u on u.town_id = e.town_id and u.unit_id = e.unit_id
        where e.plan_id = ${planId} and e.ledger = 'progress' and not e.retired`,
    entry,
  );
}

/** When nobody types any more, every sheet and the server agree on every field, and another 同步 does nothing. */
export async function checkAgreement(server: TestServer, { copies, planId }: Story): Promise<void> {
  const entries = await entriesOf(server, planId);
  for (const copy of copies) {
    const done = await copy.mustSync();
    expect(done, `${copy.name}: ${JSON.stringify(done.problems)}`).toMatchObject({
      cellsWritten: 0,
      fieldsSent: 0,
      sentence: SILENCE,
    });
    const unit = copy.name === '丙' ? '青龙村' : '杉木村';
    const rows = new Map(Array.from({ length: copy.rows }, (_, row) => [copy.id(row), row]));
    for (const { id, fields } of entries.filter((each) => each.unit === unit)) {
      const row = rows.get(id);
      if (row === undefined) throw new Error(`${copy.name} lacks ${id}`);
      for (const key of [...FIELDS, 'title'] as const) {
        expect(cellText(copy.filler.at(row, key)), `${copy.name} ${id} ${key}`).toBe(
          fieldText(fields[key] ?? null),
        );
      }
    }
  }
}

const SILENCE = '没有改动，表和服务器一致。';

/** Nobody is told anything of another unit (INV-10), and every receipt adds up. */
export function checkAnswers({ copies }: Story): void {
  const strangers = { 甲: /丙写的/u, 乙: /丙写的/u, 丙: /[甲乙]写的/u } as const;
  for (const { name, line } of copies) {
    const forbidden = strangers[name as keyof typeof strangers];
    for (const { request, answer } of line.talks) {
      expect(JSON.stringify(answer)).not.toMatch(forbidden);
      const { receipt } = answer;
      if (receipt === null) continue;
      const { rowsIn, applied, unchanged, conflicts, rejected } = receipt;
      expect(rowsIn).toBe(request.rows.length);
      expect(applied + unchanged + conflicts + rejected).toBe(rowsIn);
    }
  }
}

/** A request has one effect and one answer, however often it arrives (INV-2). */
export function checkRepetitions({ copies }: Story): void {
  const told = new Map<string, string>();
  for (const { request, answer } of copies.flatMap(({ line }) => line.talks)) {
    if (answer.receipt === null) continue;
    const { receipt, applied, conflicts, rejected, superseded } = answer;
    const text = JSON.stringify({ receipt, applied, conflicts, rejected, superseded });
    expect(told.get(request.requestId) ?? text).toBe(text);
    told.set(request.requestId, text);
  }
}
