import { describe, expect, it } from 'vitest';
import { closedReason } from '../../../../addin/features/publish-plan/closed-reason.ts';
import { sayDoubt } from '../../../../addin/features/publish-plan/doubt-words.ts';
import {
  readingDoubtful,
  readingRemembered,
} from '../../../support/pane-gallery/reading-samples.ts';
import { readingSets } from '../../../support/pane-gallery/settle-samples.ts';
import {
  reading,
  readingGroups,
  readingSettled,
} from '../../../support/pane-gallery/sheet-samples.ts';

describe('why a list cannot be published yet', () => {
  it('is nothing when only the detail of the tasks is in doubt', () => {
    expect(readingSettled.sheet.columns[2]).toMatchObject({ meaning: 'detail', confidence: 0.5 });
    expect(closedReason(readingSettled)).toBeNull();
    expect(closedReason(readingRemembered)).toBeNull();
  });

  it('is the doubtful column before the units: what it means decides which names are units', () => {
    const open = { ...readingDoubtful, unknownUnits: reading.unknownUnits };

    expect(closedReason(open)).toMatchObject({ step: 'columns' });
    expect(closedReason(open)?.reason).toMatch(/D 列“办结安排”像是“完成时间”.*请/u);
  });

  it('is the unknown units before the groups, with their number and what to do', () => {
    expect(closedReason(reading)).toMatchObject({ step: 'units' });
    expect(closedReason(reading)?.reason).toMatch(/2 个单位不认识.*请/u);
    expect(closedReason(readingGroups)).toMatchObject({ step: 'groups' });
    expect(closedReason(readingGroups)?.reason).toMatch(/1 个单位组.*请/u);
  });
});

describe('why a list with phrases for several units cannot be published yet', () => {
  it('is that nobody has said whom they stand for, in one sentence for all of them', () => {
    expect(closedReason(readingSets)).toMatchObject({ step: 'groups' });
    expect(closedReason(readingSets)?.reason).toMatch(/4 处写的是一批单位.*不知道任务分给谁.*请/u);
    expect(closedReason({ ...readingSets, unitSets: [], openLists: [] })).toBeNull();
  });

  it('are the unknown units first: a new one may belong to the phrase', () => {
    const both = { ...readingSets, unknownUnits: reading.unknownUnits };

    expect(closedReason(both)).toMatchObject({ step: 'units' });
  });
});

describe('a doubt about a column', () => {
  it('says what spoke for the meaning, and what else it may be', () => {
    const [, , , deadline] = readingDoubtful.sheet.columns;
    if (deadline === undefined) throw new Error('the sample has a deadline');
    const reasons = ['标题“啥时候”不是常见的写法', '18 行里 17 行是日期'];

    expect(sayDoubt({ ...deadline, reasons, alternatives: ['remark'] })).toBe(
      '拿不准：标题“啥时候”不是常见的写法；18 行里 17 行是日期；也可能是“备注”。',
    );
  });
});
