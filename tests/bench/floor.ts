import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { sql } from 'drizzle-orm';
import type { Database } from '../../server/storage/database.ts';

/** What one exchange costs at least: a bare HTTP server, one statement that upserts 20 rows, appends 20 and reads 20. */
export interface Floor extends AsyncDisposable {
  readonly url: string;
}

const TABLES = [
  sql`create table floor_row (id int primary key, data jsonb not null, rev bigint not null)`,
  sql`create table floor_log (seq bigserial primary key, id int not null, data jsonb not null)`,
  sql`create index floor_rev on floor_row (rev)`,
];

export async function startFloor(db: Database): Promise<Floor> {
  for (const table of TABLES) await db.execute(table);
  const exchange = async (request: IncomingMessage): Promise<unknown> => {
    const rows = JSON.stringify(JSON.parse(await text(request)));
    return db.execute(sql`
      with input as (select (value->>'id')::int as id, value from jsonb_array_elements(${rows}::jsonb)),
      put as (
        insert into floor_row select id, value, 1 from input
        on conflict (id) do update set data = excluded.data, rev = floor_row.rev + 1 returning id
      ),
      log as (insert into floor_log (id, data) select id, value from input returning seq)
      select data from floor_row where rev > 0 order by rev desc limit 20`);
  };
  const server = createServer((request, response) => {
    void exchange(request).then((rows) => response.end(JSON.stringify(rows)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server that listens has one
  return {
    url: `http://127.0.0.1:${port}/`,
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
