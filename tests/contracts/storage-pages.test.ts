import { Client } from 'pg';
import { expect, it, vi } from 'vitest';
import { PULL_PAGE_ROWS } from '../../shared/protocol/sheet.ts';
import type { ExchangeOutput } from '../../shared/protocol/sheet.ts';
import type { Fields } from '../../shared/ledger/value.ts';
import { publishTasks } from '../support/published-plan.ts';
import { SheetCopy } from '../support/sheet-copy.ts';
import type { TestServer } from '../support/server.ts';
import {
  describeOnPostgres,
  describeOnStorages,
  stopStoragesAfterwards,
} from '../support/storages.ts';

stopStoragesAfterwards();

const PATIENCE_MS = 180_000;

/** A unit's sheet over a plan of so many rows, all of one revision. */
async function openPlan(server: TestServer, rows: number): Promise<SheetCopy> {
  const { client: coordinator } = await server.signIn('yingjiban');
  const planId = await publishTasks(coordinator, { rows, responsible: '石桥村' });
  return SheetCopy.open((await server.signIn('shiqiao')).client, planId);
}

async function secondCopy(server: TestServer, of: SheetCopy): Promise<SheetCopy> {
  return SheetCopy.open((await server.signIn('shiqiao')).client, of.binding.planId);
}

/** Fills the rows numbered from `first` to `last`, in one push and so in one revision. */
async function fill(sheet: SheetCopy, [first, last]: readonly [number, number], fields: Fields) {
  const numbers = Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
  const { receipt } = await sheet.push(numbers.map((number) => sheet.edit(number, fields)));
  expect(receipt).toMatchObject({ applied: numbers.length });
}

/** All pages from a cursor on, as the server hands them out; `between` runs after the first. */
async function pages(sheet: SheetCopy, between: () => Promise<void> = async () => undefined) {
  const seen: ExchangeOutput[] = [];
  for (;;) {
    const page = await sheet.send(sheet.request([]));
    seen.push(page);
    if (!page.more) return seen;
    if (seen.length === 1) await between();
  }
}

const textsOf = ({ rows }: SheetCopy) =>
  new Map([...rows.values()].map(({ id, fields, rev }) => [id, [fields, rev]]));

describeOnStorages('a pull of more rows than a page', (start) => {
  it(
    'hands out every row once, with a cursor that only rises',
    async () => {
      await using server = await start({ seed: 'town' });
      const writer = await openPlan(server, 1_300);
      const reader = await secondCopy(server, writer);
      for (let first = 1; first <= 1_300; first += 100) {
        await fill(writer, [first, first + 99], { next: `第 ${first} 批` });
      }

      const seen = await pages(reader);

      expect(seen.map(({ changes }) => changes.length)).toEqual([500, 500, 300]);
      const ids = seen.flatMap(({ changes }) => changes.map(({ id }) => id));
      expect(new Set(ids).size).toBe(1_300);
      const cursors = seen.map(({ cursor }) => cursor);
      expect(new Set(cursors).size).toBe(3);
      expect(cursors).toEqual(cursors.toSorted((one, other) => one - other));
      expect(textsOf(reader)).toEqual(textsOf(await secondCopy(server, writer)));
    },
    PATIENCE_MS,
  );

  it(
    'never splits a revision: a page grows until its last revision is whole',
    async () => {
      await using server = await start({ seed: 'town' });
      const writer = await openPlan(server, 900);
      const reader = await secondCopy(server, writer);
      // The 500th row lies inside the second push.
      await fill(writer, [1, 400], { next: '一' });
      await fill(writer, [401, 700], { next: '二' });
      await fill(writer, [701, 900], { next: '三' });

      const seen = await pages(reader);

      expect(seen.map(({ changes }) => changes.length)).toEqual([700, 200]);
      expect(PULL_PAGE_ROWS).toBe(500);
    },
    PATIENCE_MS,
  );

  it(
    'misses nothing that is written between two pages, neither before nor after the cursor',
    async () => {
      await using server = await start({ seed: 'town' });
      const writer = await openPlan(server, 800);
      const reader = await secondCopy(server, writer);
      for (let first = 1; first <= 800; first += 100) {
        await fill(writer, [first, first + 99], { next: '先' });
      }

      const seen = await pages(reader, async () => {
        // Rows of the page just read, and rows of one still to come.
        await fill(writer, [1, 50], { next: '后' });
        await fill(writer, [751, 800], { problems: '后' });
      });

      expect(seen.length).toBeGreaterThan(1);
      expect(textsOf(reader)).toEqual(textsOf(await secondCopy(server, writer)));
      const next = [...reader.rows.values()].map(({ fields }) => fields['next']);
      expect(next.filter((text) => text === '后')).toHaveLength(50);
      expect(next.filter((text) => text === '先')).toHaveLength(750);
      expect(reader.row('800').fields).toMatchObject({ next: '先', problems: '后' });
    },
    PATIENCE_MS,
  );

  it(
    'brings news of a pushed row with the answer, also a repeated one, although its page comes later',
    async () => {
      await using server = await start({ seed: 'town' });
      const writer = await openPlan(server, 700);
      const reader = await secondCopy(server, writer);
      await fill(writer, [1, 600], { next: '先' });
      await fill(writer, [650, 650], { problems: '缺人手' });
      const { id } = reader.row('650');
      const request = reader.request([reader.edit('650', { next: '我的' })]);

      const answers = [await reader.send(request), await reader.send(request)];

      for (const { more, changes } of answers) {
        expect(more).toBe(true);
        const news = changes.find((row) => row.id === id);
        expect(news).toMatchObject({ changed: ['problems'], fields: { problems: '缺人手' } });
      }
    },
    PATIENCE_MS,
  );
});

/** Who is calling, what the push is judged by, and its one write. */
const SESSION_READ_COMMIT = 3;

describeOnPostgres('the number of statements of one exchange', (start) => {
  it(
    'is the same for 20 pushed rows and for 2,000, applied or in conflict',
    async () => {
      await using server = await start({ seed: 'town' });
      const mine = await openPlan(server, 2_000);
      const stale = [await secondCopy(server, mine), await secondCopy(server, mine)] as const;
      const count = async (act: () => Promise<unknown>) => {
        const statements = vi.spyOn(Client.prototype, 'query');
        try {
          await act();
          return statements.mock.calls.length;
        } finally {
          statements.mockRestore();
        }
      };
      const push = (sheet: SheetCopy, rows: number, fields: Fields) =>
        count(() =>
          sheet.push(
            Array.from({ length: rows }, (_, index) => sheet.edit(String(index + 1), fields)),
          ),
        );

      const applied = [
        await push(mine, 20, { status: '推进中', next: '甲' }),
        await push(mine, 2_000, { status: '未启动', next: '乙' }),
      ];
      const clashing = [
        await push(stale[0], 20, { next: '丙' }),
        await push(stale[1], 2_000, { next: '丁' }),
      ];

      expect(applied).toEqual([SESSION_READ_COMMIT, SESSION_READ_COMMIT]);
      // What the history knows of the values that were met.
      expect(clashing).toEqual([SESSION_READ_COMMIT + 1, SESSION_READ_COMMIT + 1]);
    },
    PATIENCE_MS,
  );
});
