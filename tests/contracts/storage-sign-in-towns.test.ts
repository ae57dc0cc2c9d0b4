import { expect, it } from 'vitest';
import { DEMO_PASSWORD, DEMO_TOWN } from '../../server/demo/town.ts';
import { codeOf, failureOf } from '../support/failure.ts';
import { addDistrict, addSecondTown, SECOND_TOWN } from '../support/second-town.ts';
import type { TestServer } from '../support/server.ts';
import { describeOnStorages, stopStoragesAfterwards } from '../support/storages.ts';

stopStoragesAfterwards();

const DISTRICT = '江北区安委办';
const MAX_FAILURES = 5;

const townOf = async (server: TestServer, login: string, town?: string) => {
  const { client } = await server.signIn(login, DEMO_PASSWORD, town);
  return (await client.auth.session.query()).town.name;
};

describeOnStorages('signing in where one server has several towns', (start) => {
  it('asks nobody for the town whose login is the only one', async () => {
    await using server = await start({ seed: 'town' });
    await addSecondTown(server.deps);
    await addDistrict(server.deps, { name: DISTRICT, login: 'anweiban', towns: [] });

    expect(await townOf(server, 'yingjiban')).toBe(DEMO_TOWN);
    expect(await townOf(server, 'qingping')).toBe(SECOND_TOWN);
    expect(await townOf(server, 'anweiban')).toBe(DISTRICT);
  });

  it('asks for the town where several have the login, naming all towns, and lets in with it', async () => {
    await using server = await start({ seed: 'town' });
    await addSecondTown(server.deps);
    await addDistrict(server.deps, { name: DISTRICT, login: 'anweiban', towns: [] });

    const { code, details } = await failureOf(server.signIn('shiqiao'));

    expect(code).toBe('TOWN_NEEDED');
    expect(details).toEqual({ towns: [DEMO_TOWN, DISTRICT, SECOND_TOWN].toSorted() });
    expect(await townOf(server, 'shiqiao', DEMO_TOWN)).toBe(DEMO_TOWN);
    expect(await townOf(server, 'shiqiao', SECOND_TOWN)).toBe(SECOND_TOWN);
  });

  it('tells of an unknown login, a wrong town and a wrong password in the same words', async () => {
    await using server = await start({ seed: 'town' });
    await addSecondTown(server.deps);
    const tries: readonly Promise<unknown>[] = [
      server.signIn('nobody'),
      server.signIn('nobody', DEMO_PASSWORD, DEMO_TOWN),
      server.signIn('shiqiao', DEMO_PASSWORD, '没有的镇'),
      server.signIn('yingjiban', DEMO_PASSWORD, SECOND_TOWN),
      server.signIn('yingjiban', 'wrong'),
      server.signIn('shiqiao', 'wrong', SECOND_TOWN),
    ];

    expect(new Set(await Promise.all(tries.map(codeOf)))).toEqual(new Set(['SIGN_IN_FAILED']));
  });

  it('counts failures for the account that was named and for no namesake, and none without a town', async () => {
    await using server = await start({ seed: 'town' });
    await addSecondTown(server.deps);
    for (let attempt = 1; attempt <= MAX_FAILURES + 1; attempt += 1) {
      expect(await codeOf(server.signIn('shiqiao', 'wrong'))).toBe('TOWN_NEEDED');
    }
    for (let attempt = 1; attempt <= MAX_FAILURES; attempt += 1) {
      expect(await codeOf(server.signIn('shiqiao', 'wrong', DEMO_TOWN))).toBe('SIGN_IN_FAILED');
    }

    expect(await codeOf(server.signIn('shiqiao', DEMO_PASSWORD, DEMO_TOWN))).toBe('ACCOUNT_LOCKED');
    expect(await townOf(server, 'shiqiao', SECOND_TOWN)).toBe(SECOND_TOWN);
  });

  it('names the town before sign-in only where it is the only one', async () => {
    await using server = await start({ seed: 'town' });
    expect(await server.anonymous.setup.state.query()).toEqual({
      needed: false,
      townName: DEMO_TOWN,
    });
    await addSecondTown(server.deps);
    expect(await server.anonymous.setup.state.query()).toEqual({ needed: false, townName: null });
  });
});
