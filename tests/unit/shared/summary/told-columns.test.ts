import { describe, expect, it } from 'vitest';
import type { Meaning } from '../../../../shared/sheet/meaning.ts';
import type { RecognisedColumn } from '../../../../shared/sheet/recognised.ts';
import type { OriginalTable } from '../../../../shared/summary/original-sheet.ts';
import { toldColumns } from '../../../../shared/summary/told-columns.ts';

const REPORT = {
  status: '推进中',
  percent: '40%',
  progress: '查了两户',
  problems: '缺人手',
  next: '再查三户',
};

type Column = readonly [heading: string, meaning: Meaning, confidence?: number];

const table = (...columns: readonly Column[]): OriginalTable => ({
  header: { first: 0, last: 0 },
  columns: columns.map(([heading, meaning, confidence = 1], column): RecognisedColumn => ({
    ...{ column, heading, meaning, confidence },
    ...{ reasons: [], alternatives: [], key: null },
  })),
});

const told = (of: OriginalTable | null) =>
  toldColumns(of).map(({ place, say }) => [
    typeof place === 'number' ? place : place.label,
    say(REPORT),
  ]);

const TASK: Column = ['重点任务', 'title'];
const NEW = [
  ['进展状态', '推进中'],
  ['进展情况', '查了两户'],
  ['存在问题', '缺人手'],
  ['下一步措施', '再查三户'],
];

describe('where a list is told how far it is', () => {
  it('is in its own columns, each by what it asks for', () => {
    expect(
      told(table(TASK, ['完成率', 'percent'], ['进展', 'progress'], ['备注', 'remark'])),
    ).toEqual([
      [1, '40%'],
      [2, '查了两户'],
    ]);
  });

  it('is at its right where it has none', () => {
    expect(told(table(TASK, ['备注', 'remark']))).toEqual(NEW);
  });

  it('is never a column that is not known for certain to ask for it', () => {
    expect(told(table(TASK, ['办到哪步', 'progress', 0.5]))).toEqual(NEW);
  });

  it('is not the column in which a list of problems names them', () => {
    expect(
      told(table(['隐患部位', 'title'], ['存在问题', 'problems'], ['整改措施', 'next'])),
    ).toEqual(NEW);
  });

  it('is one column for everything that its heading asks for', () => {
    expect(told(table(TASK, ['进展情况、存在问题及下一步打算', 'progress']))).toEqual([
      [1, '查了两户\n存在问题：缺人手\n下一步措施：再查三户'],
    ]);
    expect(told(table(TASK, ['进展情况及存在问题', 'progress'], ['存在问题', 'problems']))).toEqual(
      [
        [1, '查了两户'],
        [2, '缺人手'],
      ],
    );
  });

  it('is a word and a text where 完成情况 is all it has, a word under 完成状态', () => {
    expect(told(table(TASK, ['完成情况', 'status']))).toEqual([[1, '推进中\n查了两户']]);
    expect(told(table(TASK, ['完成状态', 'status']))).toEqual([[1, '推进中']]);
  });

  it('says itself what it is where no heading stands over it', () => {
    const all = '进展状态：推进中\n进展情况：查了两户\n存在问题：缺人手\n下一步措施：再查三户';
    expect(told(null)).toEqual([[null, all]]);
    expect(told({ ...table(TASK), header: null })).toEqual([[null, all]]);
  });
});
