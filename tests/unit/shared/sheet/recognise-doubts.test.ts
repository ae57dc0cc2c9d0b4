import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../../shared/sheet/grid.ts';
import { recogniseSheet } from '../../../../shared/sheet/recognise.ts';
import { gridOf } from '../../../support/text-grid.ts';

const HEADER = ['序号', '重点任务', '工作措施', '完成时限', '牵头单位', '责任单位'];
const task = (number: CellValue, title: string, ...more: readonly CellValue[]) => [
  number,
  title,
  `${title}的措施`,
  '2024年底前',
  '应急办',
  '经发办',
  ...more,
];

interface YearPlace {
  readonly heading?: string;
  readonly below?: readonly string[];
  readonly about?: readonly string[];
}

/** Where else than in the title and the deadlines the year of a plan may stand. */
const YEAR_PLACES: readonly (readonly [string, YearPlace])[] = [
  ['in a heading', { heading: '2026年完成时间' }],
  ['below the table', { below: ['填报日期：2026年3月5日'] }],
  ['in the name of the file', { about: ['2026年重点任务.xlsx'] }],
];

describe('doubts about a list', () => {
  it('are sentences that name the row, the words and what to do', () => {
    const sheet = recogniseSheet(
      gridOf([
        HEADER,
        ['1', '甲', '', '视情况', '应急办、经发办', '规建办'],
        ['2', '乙', '', '2024年', '', '规建办'],
        ['3', '丙', '', '尽早', '应急办', ''],
        ['4', '丁', '', '2024年夏收时节', '应急办', '规建办'],
      ]),
    );

    expect(sheet.problems.map(({ code, row }) => [code, row])).toEqual([
      ['SEVERAL_LEADS', 2],
      ['NO_LEAD', 3],
      ['UNREADABLE_DEADLINE', 4],
      ['NO_RESPONSIBLE', 4],
      ['UNREADABLE_DEADLINE', 5],
    ]);
    expect(sheet.problems[4]?.message).toContain('第 5 行的完成时间“2024年夏收时节”');
  });

  it('ask once for a year where none is written anywhere', () => {
    const sheet = recogniseSheet(
      gridOf([
        HEADER,
        ['1', '甲', '', '3月底前', '应急办', '经发办'],
        ['2', '乙', '', '6月底前', '应急办', '经发办'],
      ]),
    );

    expect(sheet.rows[0]?.deadline).toMatchObject({ kind: 'by', due: null });
    expect(sheet.problems).toMatchObject([{ code: 'UNREADABLE_DEADLINE', row: 2, column: 3 }]);
    expect(sheet.problems[0]?.message).toContain('第 2、3 行的完成时间没有写年份（如“3月底前”）');
  });

  it.each(YEAR_PLACES)('ask for no year where it is written %s', (_place, where) => {
    const { heading = '完成时间', below = [], about = [] } = where;
    const header = HEADER.with(3, heading);
    const task = ['1', '甲', '', '3月底前', '应急办', '经发办'];
    const sheet = recogniseSheet(gridOf([header, task, below]), { about });

    expect(sheet.rows.map(({ deadline }) => deadline?.due)).toEqual(['2026-03-31']);
    expect(sheet.problems).toEqual([]);
  });

  it('ask once for the whole sheet where no column says who', () => {
    const sheet = recogniseSheet(
      gridOf([
        ['重点任务', '完成时间'],
        ['甲', '2024年'],
        ['乙', '2024年'],
      ]),
    );

    expect(sheet.problems).toMatchObject([{ code: 'NO_RESPONSIBLE', row: null, column: null }]);
  });
});

describe('speed', () => {
  it('reads 2,000 rows within 200 ms of work, deadlines and units included', () => {
    const lines = Array.from({ length: 2_000 }, (_, index) =>
      task(String(index + 1), `任务${index}`, '备注'),
    );
    const grid = gridOf([[...HEADER, '备注'], ...lines]);
    recogniseSheet(grid);

    const times = Array.from({ length: 5 }, () => {
      // Time of this process alone: a busy machine must not fail the test.
      const start = process.cpuUsage();
      recogniseSheet(grid);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1_000;
    });

    expect(recogniseSheet(grid).rows).toHaveLength(2_000);
    expect(Math.min(...times)).toBeLessThan(200);
  });
});
