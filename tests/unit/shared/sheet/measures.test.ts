import { describe, expect, it } from 'vitest';
import { splitMeasures } from '../../../../shared/sheet/measures.ts';
import { recogniseSheet } from '../../../../shared/sheet/recognise.ts';
import { describeOnSamples, sampleXlsx } from '../../../support/samples.ts';

describe('the measures of a cell', () => {
  it.each<[string, readonly string[]]>([
    ['1.强化甲。\n2落实乙。\n3.夯实丙。', ['1.强化甲。', '2落实乙。', '3.夯实丙。']],
    ['1. 推广甲1.5公里。2..配合乙', ['1. 推广甲1.5公里。', '2..配合乙']],
    ['1、甲；2、乙；', ['1、甲；', '2、乙；']],
    ['抓好三件事：（1）甲。（2）乙', ['（1）甲。', '（2）乙']],
    ['一是甲；二是乙；三是要丙。', ['一是甲；', '二是乙；', '三是要丙。']],
    ['①甲②乙', ['①甲②乙']],
    ['①甲；②乙', ['①甲；', '②乙']],
    ['（一）甲\n1.子\n2.子\n（二）乙', ['（一）甲\n1.子\n2.子', '（二）乙']],
    ['1.只有一条。', ['1.只有一条。']],
    ['没有编号的措施。', ['没有编号的措施。']],
    ['12个专班下沉一线', ['12个专班下沉一线']],
    ['2024年完成1.2公里', ['2024年完成1.2公里']],
    ['  ', []],
  ])('of %j are %j', (text, measures) => {
    expect(splitMeasures(text)).toEqual(measures);
  });
});

describeOnSamples('the measures of the boards of 土桥镇', () => {
  it.each([
    ['tuqiao-chemicals-board.xlsx', [4, 2, 2, 1, 3, 4, 2, 3, 2, 4, 1, 1]],
    ['tuqiao-industry-board.xlsx', [3, 3, 3, 2, 2, 2, 1, 1, 2, 2, 3]],
  ])('%s: as many as each cell numbers, and no word of it lost', async (name, counts) => {
    const { rows } = recogniseSheet(await sampleXlsx(name));

    expect(rows.map(({ measures }) => measures.length)).toEqual(counts);
    for (const { detail, measures } of rows) {
      expect(measures.join('').replace(/\s/gu, '')).toBe((detail ?? '').replace(/\s/gu, ''));
    }
  });
});
