import { describe, expect, it } from 'vitest';
import { adoptRows } from '../../../../addin/sync/adopt.ts';
import type { RowWithoutId } from '../../../../addin/sync/read-list.ts';
import { idOf, pulled, rowState } from './rows.ts';

function orphan(fields: Record<string, string>, row = 4): RowWithoutId {
  const { id: _lost, ...rest } = rowState({ agreed: fields, rev: 3, row });
  return rest;
}

const entry = pulled({ number: '13', title: '推进保险互动', deadline: '2024年底前' });

describe('a row that lost its id', () => {
  it('is given back to the one entry with its number and title, however they are spaced', () => {
    const row = orphan({ number: '１３', title: '推进 保险互动', deadline: '2024年底前' });
    expect(adoptRows([row], [entry]).adopted).toMatchObject([{ id: idOf(1), row: 4 }]);
  });

  it('is left to a person when two rows could be meant', () => {
    const fields = { number: '13', title: '推进保险互动', deadline: '2024年底前' };
    const { adopted, left } = adoptRows([orphan(fields), orphan(fields, 5)], [entry]);
    expect(adopted).toEqual([]);
    expect(left).toHaveLength(2);
  });

  it('is not given another dated row of the same task', () => {
    const row = orphan({ number: '13', title: '推进保险互动', deadline: '2025年底前' });
    expect(adoptRows([row], [entry]).adopted).toEqual([]);
  });

  it('without a title is nobody', () => {
    expect(adoptRows([orphan({ number: '13' })], [pulled({ number: '13' })]).adopted).toEqual([]);
  });
});
