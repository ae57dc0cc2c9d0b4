import { expect, it } from 'vitest';
import type { RememberReading } from '../../shared/protocol/reading.ts';
import { codeOf } from '../support/failure.ts';
import { addSecondTown } from '../support/second-town.ts';
import { describeOnStorages, stopStoragesAfterwards } from '../support/storages.ts';

stopStoragesAfterwards();

const SHAPE = '办啥事|哪个办|啥时候办完';

function reading(meaning: 'title' | 'detail'): NonNullable<RememberReading['reading']> {
  return {
    headerRows: { first: 3, last: 4 },
    meanings: [{ heading: '办啥事', nth: 0, meaning }],
  };
}

describeOnStorages('how sheets are read in a town', (start) => {
  it('is remembered by their shape, with who said so, and the last word stands', async () => {
    await using server = await start({ seed: 'town' });
    const { client } = await server.signIn('yingjiban');

    expect(await client.plan.readings.query()).toEqual([]);
    await client.plan.rememberReading.mutate({ shape: SHAPE, reading: reading('detail') });
    await client.plan.rememberReading.mutate({ shape: SHAPE, reading: reading('title') });

    const known = await client.plan.readings.query();
    const { account } = await client.auth.session.query();
    expect(known).toEqual([
      {
        ...{ shape: SHAPE, reading: reading('title') },
        ...{ by: account.name, at: server.deps.clock.now().toISOString() },
      },
    ]);
  });

  it('is forgotten by its shape alone, and forgetting what is not known is no failure', async () => {
    await using server = await start({ seed: 'town' });
    const { client } = await server.signIn('yingjiban');
    for (const shape of [SHAPE, '甲|乙']) {
      await client.plan.rememberReading.mutate({ shape, reading: reading('title') });
    }

    await client.plan.rememberReading.mutate({ shape: SHAPE, reading: null });
    await client.plan.rememberReading.mutate({ shape: '没有|见过', reading: null });

    expect((await client.plan.readings.query()).map(({ shape }) => shape)).toEqual(['甲|乙']);
  });

  it('takes the shape of a sheet of hundreds of columns', async () => {
    await using server = await start({ seed: 'town' });
    const { client } = await server.signIn('yingjiban');
    const shape = Array.from({ length: 400 }, (_, index) => `第${index}栏的长长的标题`).join('|');

    await client.plan.rememberReading.mutate({ shape, reading: reading('title') });

    expect(await client.plan.readings.query()).toMatchObject([{ shape }]);
  });

  it('is the business of whoever may publish, and of no other town', async () => {
    await using server = await start({ seed: 'town' });
    const { client } = await server.signIn('yingjiban');
    await client.plan.rememberReading.mutate({ shape: SHAPE, reading: reading('title') });
    const filler = (await server.signIn('shanmu')).client;
    await addSecondTown(server.deps);
    const other = (await server.signIn('qingping')).client;

    expect(await codeOf(filler.plan.readings.query())).toBe('RIGHT_MISSING');
    expect(await codeOf(filler.plan.rememberReading.mutate({ shape: SHAPE, reading: null }))).toBe(
      'RIGHT_MISSING',
    );
    expect(await other.plan.readings.query()).toEqual([]);
    await other.plan.rememberReading.mutate({ shape: SHAPE, reading: null });
    expect(await client.plan.readings.query()).toHaveLength(1);
  });

  it('is refused where rows or meanings are none', async () => {
    await using server = await start({ seed: 'town' });
    const { client } = await server.signIn('yingjiban');
    const save = (given: object) =>
      codeOf(
        client.plan.rememberReading.mutate({
          shape: SHAPE,
          reading: { ...reading('title'), ...given },
        }),
      );

    expect(await save({ headerRows: { first: 4, last: 3 } })).toBe('INPUT_INVALID');
    expect(await save({ headerRows: { first: 0, last: 1 } })).toBe('INPUT_INVALID');
    expect(await save({ meanings: [{ heading: '甲', nth: 0, meaning: 'colour' }] })).toBe(
      'INPUT_INVALID',
    );
    expect(await client.plan.readings.query()).toEqual([]);
  });
});
