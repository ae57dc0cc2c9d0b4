import { expect, it } from 'vitest';
import { codeOf } from '../support/failure.ts';
import { addSecondTown } from '../support/second-town.ts';
import { describeOnStorages, stopStoragesAfterwards } from '../support/storages.ts';

stopStoragesAfterwards();

const RUN = { written: '周小兰郑国强', names: ['周小兰', '郑国强'] };

describeOnStorages('people of a town’s lists', (start) => {
  it('are its accounts, those of its lists, and those of names that ran together', async () => {
    await using server = await start({ seed: 'town' });
    const { client } = await server.signIn('yingjiban');
    const before = await client.plan.people.query();
    expect(before.names).toContain('田秀英');
    expect(before.runs).toEqual([]);

    await client.plan.rememberPeople.mutate({
      said: [RUN, { written: '吴芳', names: ['吴芳'] }, { written: '吴芳', names: ['吴芳'] }],
    });

    const known = await client.plan.people.query();
    expect(known.runs).toEqual([RUN]);
    expect(known.names).toEqual(
      expect.arrayContaining([...before.names, '周小兰', '郑国强', '吴芳']),
    );
    expect(known.names).toHaveLength(before.names.length + 3);
  });

  it('are read as was said last', async () => {
    await using server = await start({ seed: 'town' });
    const { client } = await server.signIn('yingjiban');
    for (const names of [['周小', '兰郑国强'], RUN.names]) {
      await client.plan.rememberPeople.mutate({ said: [{ ...RUN, names }] });
    }

    expect((await client.plan.people.query()).runs).toEqual([RUN]);
  });

  it('are refused where a name would be lost or changed', async () => {
    await using server = await start({ seed: 'town' });
    const { client } = await server.signIn('yingjiban');
    const save = (names: string[]) =>
      codeOf(client.plan.rememberPeople.mutate({ said: [{ ...RUN, names }] }));

    expect(await save(['周小兰'])).toBe('INPUT_INVALID');
    expect(await save(['周小兰', '郑国墙'])).toBe('INPUT_INVALID');
    expect(await save(['周小兰郑国', '强'])).toBe('INPUT_INVALID');
    expect((await client.plan.people.query()).runs).toEqual([]);
  });

  it('are the business of whoever publishes, and of no other town', async () => {
    await using server = await start({ seed: 'town' });
    const { client } = await server.signIn('yingjiban');
    await client.plan.rememberPeople.mutate({ said: [RUN] });
    const filler = (await server.signIn('shanmu')).client;
    await addSecondTown(server.deps);
    const other = (await server.signIn('qingping')).client;

    expect(await codeOf(filler.plan.people.query())).toBe('RIGHT_MISSING');
    expect(await codeOf(filler.plan.rememberPeople.mutate({ said: [RUN] }))).toBe('RIGHT_MISSING');
    const theirs = await other.plan.people.query();
    expect(theirs.runs).toEqual([]);
    expect(theirs.names).not.toContain('周小兰');
    expect(theirs.names).not.toContain('田秀英');
  });
});
