import { expect, it } from 'vitest';
import { codeOf } from '../support/failure.ts';
import { startTestServer } from '../support/server.ts';
import type { TestServer } from '../support/server.ts';
import {
  describeOnPostgres,
  describeOnStorages,
  stopStoragesAfterwards,
} from '../support/storages.ts';

stopStoragesAfterwards();

const MAX_FAILURES = 5;
const AT_ONCE = 12;

const many = <T>(make: () => T) => Array.from({ length: AT_ONCE }, make);

async function answersTo(server: TestServer, passwords: readonly string[]) {
  const codes = await Promise.all(
    passwords.map((password) => codeOf(server.signIn('nongfu', password))),
  );
  return codes.toSorted();
}

/** What twelve wrong guesses must be told, however they meet. */
const FIVE_THEN_LOCKED = [
  ...Array.from({ length: AT_ONCE - MAX_FAILURES }, () => 'ACCOUNT_LOCKED'),
  ...Array.from({ length: MAX_FAILURES }, () => 'SIGN_IN_FAILED'),
];

describeOnStorages('signing in', (start) => {
  it('lets the right password in however often at once, and locks nothing', async () => {
    await using server = await start({ seed: 'town' });

    const tokens = await Promise.all(many(async () => (await server.signIn('nongfu')).token));

    expect(new Set(tokens).size).toBe(AT_ONCE);
    await server.signIn('nongfu');
  });

  it('tells five of many wrong guesses at once that they were wrong, and the others only «locked»', async () => {
    await using server = await start({ seed: 'town' });

    expect(
      await answersTo(
        server,
        many(() => 'wrong'),
      ),
    ).toEqual(FIVE_THEN_LOCKED);
    expect(await codeOf(server.signIn('nongfu'))).toBe('ACCOUNT_LOCKED');
  });

  it('counts failures in a row: four, then the right one, then four lock nothing', async () => {
    await using server = await start({ seed: 'town' });
    const fail = async () => {
      for (let attempt = 1; attempt < MAX_FAILURES; attempt += 1) {
        expect(await codeOf(server.signIn('nongfu', 'wrong'))).toBe('SIGN_IN_FAILED');
      }
    };
    await fail();
    await server.signIn('nongfu');
    await fail();
    await server.signIn('nongfu');
  });
});

describeOnPostgres('signing in at two servers of one database', (start) => {
  it('locks after five failures of both together', async () => {
    await using server = await start({ seed: 'town' });
    if (server.postgresUrl === null) throw new Error('this test needs PostgreSQL');
    await using other = await startTestServer({
      database: 'postgres',
      postgresUrl: server.postgresUrl,
      seeded: true,
    });
    const half = many(() => 'wrong').slice(0, AT_ONCE / 2);

    const answers = await Promise.all([answersTo(server, half), answersTo(other, half)]);

    expect(answers.flat().toSorted()).toEqual(FIVE_THEN_LOCKED);
    expect(await codeOf(other.signIn('nongfu'))).toBe('ACCOUNT_LOCKED');
  });
});
