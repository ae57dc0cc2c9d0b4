import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { DEMO_PLAN, DEMO_ROWS } from '../../server/demo/plan.ts';
import type { PlanDraft } from '../../shared/protocol/plan.ts';
import { entryId, planId } from '../../shared/town/ids.ts';
import { codeOf } from '../support/failure.ts';
import { SheetCopy } from '../support/sheet-copy.ts';
import { describeOnStorages, stopStoragesAfterwards } from '../support/storages.ts';

stopStoragesAfterwards();

function draftOf(over: Partial<PlanDraft> = {}): PlanDraft {
  return {
    ...DEMO_PLAN,
    planId: planId.parse(randomUUID()),
    baseRevision: null,
    rows: DEMO_ROWS.map((row) => ({ ...row, id: entryId.parse(randomUUID()) })),
    ...over,
  };
}

const publication = (
  draft: PlanDraft,
  confirmedRemovals: PlanDraft['rows'][number]['id'][] = [],
) => ({
  requestId: randomUUID(),
  draft,
  confirmedRemovals,
});

describeOnStorages('publishing', (start) => {
  it('makes one progress entry for each row and unit, groups expanded', async () => {
    await using server = await start({ seed: 'town' });
    const { client } = await server.signIn('yingjiban');
    const draft = draftOf();

    const preview = await client.plan.preview.query(draft);
    const done = await client.plan.publish.mutate(publication(draft));

    expect(preview.added).toHaveLength(18);
    expect(done).toMatchObject({
      added: 18,
      changed: 0,
      removed: 0,
      units: 17,
      revision: 1,
      replayed: false,
    });
    // Rows 2, 3, 6–11 have ten departments each; 17 has ten and six villages; 12 has seven and its lead.
    expect(done.entries).toBe(8 * 10 + 16 + 8 + (1 + 2 + 2 + 2) + 4 + 2 + 3 + 1);
    const village = await SheetCopy.open((await server.signIn('liuxi')).client, draft.planId);
    expect([...village.rows.values()].map(({ fields }) => fields['number']).toSorted()).toEqual([
      '12',
      '17',
    ]);
    expect(village.row('12').fields).toMatchObject({ lead: '应急办', deadline: '2024年-2026年' });
  });

  it('has one effect for a repeated request and refuses a draft made from an older revision', async () => {
    await using server = await start({ seed: 'town' });
    const { client } = await server.signIn('yingjiban');
    const request = publication(draftOf());
    const first = await client.plan.publish.mutate(request);

    expect(await client.plan.publish.mutate(request)).toEqual({ ...first, replayed: true });
    expect(await codeOf(client.plan.publish.mutate(publication(request.draft)))).toBe(
      'PLAN_CHANGED',
    );
  });

  it('brings changed texts to every copy, retires what left with its text, and brings it back', async () => {
    await using server = await start({ seed: 'town' });
    const { client } = await server.signIn('yingjiban');
    const draft = draftOf();
    await client.plan.publish.mutate(publication(draft));
    const sheet = await SheetCopy.open((await server.signIn('jingfaban')).client, draft.planId);
    await sheet.push([
      sheet.edit('14', { progress: '查了 7 台。' }),
      sheet.edit('15', { progress: '打通 4 处。' }),
    ]);
    const without = draft.rows
      .filter(({ number }) => number !== '14')
      .map((row) =>
        row.number === '15' ? { ...row, detail: '改过的内容', responsible: '规建办' } : row,
      );
    const next = { ...draft, baseRevision: 1, rows: without };

    expect(await codeOf(client.plan.publish.mutate(publication(next)))).toBe(
      'REMOVALS_UNCONFIRMED',
    );
    const removed = draft.rows.filter(({ number }) => number === '14').map(({ id }) => id);
    const again = await client.plan.publish.mutate(publication(next, removed));
    await sheet.pull();

    expect(again).toMatchObject({ added: 0, changed: 1, removed: 1, revision: 2 });
    expect(sheet.row('14')).toMatchObject({ retired: true });
    expect(sheet.row('15')).toMatchObject({ retired: true });
    const refused = await sheet.push([sheet.edit('14', { progress: '还在写' })]);
    expect(refused.rejected).toMatchObject([{ field: null, code: 'ROW_RETIRED' }]);
    const builder = await SheetCopy.open((await server.signIn('guijianban')).client, draft.planId);
    expect(builder.row('15').fields).toMatchObject({ detail: '改过的内容' });

    await client.plan.publish.mutate(publication({ ...draft, baseRevision: 2 }));
    await sheet.pull();
    expect(sheet.row('14')).toMatchObject({ retired: false, fields: { progress: '查了 7 台。' } });
    expect(sheet.row('15')).toMatchObject({ retired: false, fields: { progress: '打通 4 处。' } });
  });

  it('refuses unknown units, an empty plan, and anybody but the coordinator', async () => {
    await using server = await start({ seed: 'town' });
    const { client } = await server.signIn('yingjiban');
    const draft = draftOf();
    const unknown = {
      ...draft,
      rows: draft.rows.map((row) => ({ ...row, responsible: '不存在的办' })),
    };

    expect((await client.plan.preview.query(unknown)).unknownUnits).toEqual(['不存在的办']);
    expect(await codeOf(client.plan.publish.mutate(publication(unknown)))).toBe('UNITS_UNSETTLED');
    expect(await codeOf(client.plan.publish.mutate(publication({ ...draft, rows: [] })))).toBe(
      'PLAN_EMPTY',
    );
    const { client: filler } = await server.signIn('jingfaban');
    expect(await codeOf(filler.plan.publish.mutate(publication(draft)))).toBe('RIGHT_MISSING');
    expect((await client.auth.session.query()).plans).toEqual([]);
  });
});
