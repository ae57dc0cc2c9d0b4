import { describe, expect, it } from 'vitest';
import { sentenceOf, type Tally } from '../../../../addin/sync/sentence.ts';

const NOTHING: Tally = {
  succeeded: 0,
  toMend: 0,
  inConflict: 0,
  pulled: 0,
  added: 0,
  retired: 0,
  missing: 0,
  protected: false,
};

describe('the sentence of a sync', () => {
  it('says every kind of row once', () => {
    expect(sentenceOf({ ...NOTHING, succeeded: 18, toMend: 2, inConflict: 1 })).toBe(
      '成功 18 行，需修改 2 行，冲突 1 行。',
    );
  });

  it('keeps what came from others apart from what was sent', () => {
    expect(sentenceOf({ ...NOTHING, succeeded: 1, pulled: 3, added: 2 })).toBe(
      '成功 1 行。取回 3 行，新增 2 行。',
    );
  });

  it('says that nothing changed', () => {
    expect(sentenceOf(NOTHING)).toBe('没有改动，表和服务器一致。');
  });

  it('names deleted rows and how to get them back', () => {
    expect(sentenceOf({ ...NOTHING, missing: 2 })).toContain('少了 2 行');
  });

  it('does not hide that a protected sheet got nothing', () => {
    expect(sentenceOf({ ...NOTHING, succeeded: 4, protected: true })).toBe(
      '成功 4 行。工作表受保护，取回的内容没有写入。请取消工作表保护后再点同步。',
    );
  });
});
