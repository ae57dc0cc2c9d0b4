import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS_FOLDER } from '../../server/storage/migrate.ts';

/**
 * Every migration that was ever released, oldest first. A line here never changes: databases of towns have run the file
 * as it was then, and recognise it by its hash. A change of the tables is a new file, and a new line at the end.
 */
const RELEASED = [
  {
    sql: '00f18ea0a3612173060f9cd525a0d3ce71858262e17a3772b2fac36994998325',
    snapshot: '3c43b269e45bcfe7af0135936dddfee24bcce5c77863edfbcc7df765fea242f8',
    entry: {
      idx: 0,
      version: '7',
      when: 1795354572794,
      tag: '0000_initial',
      breakpoints: true,
    },
  },
  {
    sql: 'ba982c73022fbc303072809a188bfa11332340f6d5edf9f3f9913933426782b0',
    snapshot: '01643880fada79eb0a6f7f9a7393dc82949ce7f55df1f6c7460c73946fb78f8f',
    entry: {
      idx: 1,
      version: '7',
      when: 1795905122119,
      tag: '0001_exchange',
      breakpoints: true,
    },
  },
  {
    sql: '2ae5ba23f284af315777850001f578aa80f09367ebd4cda4046722642b6a51b1',
    snapshot: '83c22b67dd871d5e0579f86bf5bfdf0a7ebac152b974b6f0676df5dbf7a235e6',
    entry: {
      idx: 2,
      version: '7',
      when: 1795915886610,
      tag: '0002_reports',
      breakpoints: true,
    },
  },
  {
    sql: 'f6d92882c80f67ab785e209e8b0b9a5f9dd69fb55d918ee57a210f9c3edf1bf9',
    snapshot: 'c174be2c43b6107c2f15a72b2b25ee08225eaad31a27a071156aa9c910abe215',
    entry: {
      idx: 3,
      version: '7',
      when: 1795917977509,
      tag: '0003_district',
      breakpoints: true,
    },
  },
  {
    sql: 'd71553a646222785245cdadb9eb2335911b233807b3cffd66247a7e5dff0439b',
    snapshot: '3e76ec79e484be5e171ab941b53088907d054579ac6d1bb7ea06b13b3c2e0f34',
    entry: {
      idx: 4,
      version: '7',
      when: 1795937645228,
      tag: '0004_readings',
      breakpoints: true,
    },
  },
  {
    sql: '4c75b7c4f6b5bf768bc0c6ad8b6718cb520bd9b3a69867474a1a187100c45c65',
    snapshot: 'ef2f0ee177aca0678e9b0afa2ad0bd46352fa5143e94ad58b7b169be9e64c981',
    entry: {
      idx: 5,
      version: '7',
      when: 1795948896636,
      tag: '0005_people',
      breakpoints: true,
    },
  },
] as const;

const sha256 = (path: string) =>
  createHash('sha256')
    .update(readFileSync(join(MIGRATIONS_FOLDER, path)))
    .digest('hex');

const prefixOf = (idx: number) => String(idx).padStart(4, '0');

describe('released migrations', () => {
  it.each(RELEASED)('$entry.tag is byte for byte what was released', ({ sql, snapshot, entry }) => {
    expect(sha256(`${entry.tag}.sql`)).toBe(sql);
    expect(sha256(`meta/${prefixOf(entry.idx)}_snapshot.json`)).toBe(snapshot);
  });

  it('stand in the journal in this order, and there is no other', () => {
    const journal: unknown = JSON.parse(
      readFileSync(join(MIGRATIONS_FOLDER, 'meta/_journal.json'), 'utf8'),
    );
    expect(journal).toEqual({
      version: '7',
      dialect: 'postgresql',
      entries: RELEASED.map(({ entry }) => entry),
    });
    const files = readdirSync(MIGRATIONS_FOLDER, {
      recursive: true,
      withFileTypes: true,
    });
    expect(
      files
        .filter((file) => file.isFile())
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(
      [
        '_journal.json',
        ...RELEASED.flatMap(({ entry }) => [
          `${entry.tag}.sql`,
          `${prefixOf(entry.idx)}_snapshot.json`,
        ]),
      ].toSorted(),
    );
  });

  it('run in the order of their times: a database skips what is older than its last', () => {
    const times = RELEASED.map(({ entry }) => entry.when);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(RELEASED.map(({ entry }) => entry.idx)).toEqual(RELEASED.map((_, index) => index));
  });
});
