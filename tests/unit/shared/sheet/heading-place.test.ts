import { describe, expect, it } from 'vitest';
import { comparedHeading, headingPlaces, shapeOf } from '../../../../shared/sheet/heading-place.ts';

const columns = (...headings: readonly string[]) =>
  headings.map((heading) => ({ heading, key: heading.startsWith('_') ? heading : null }));

describe('the shape of a sheet', () => {
  const shape = shapeOf(columns('序号', '2024年目标', '办结安排', '哪个单位（科室）'));

  it.each([
    ['another year stands in a heading', ['序号', '2025年目标', '办结安排', '哪个单位（科室）']],
    ['the columns stand elsewhere', ['哪个单位（科室）', '序号', '办结安排', '2024年目标']],
    [
      'brackets are narrow and blanks wide',
      ['序　号', '2024 年目标', '办结安排', '哪个单位(科室)'],
    ],
    [
      'a column without a heading is beside',
      ['序号', '2024年目标', '办结安排', '', '哪个单位（科室）'],
    ],
    [
      'it was published before',
      ['序号', '2024年目标', '办结安排', '哪个单位（科室）', '_id', '_base'],
    ],
  ])('is the same when %s', (_, headings) => {
    expect(shapeOf(columns(...headings))).toBe(shape);
  });

  it.each([
    ['a heading is another', ['序号', '2024年目标', '完成时间', '哪个单位（科室）']],
    ['a heading is gone', ['序号', '2024年目标', '办结安排']],
    ['there is one more', ['序号', '2024年目标', '办结安排', '哪个单位（科室）', '备注']],
  ])('is another when %s', (_, headings) => {
    expect(shapeOf(columns(...headings))).not.toBe(shape);
  });

  it('is the same when the merge over two columns is lost', () => {
    expect(shapeOf(columns('重点任务', '重点任务', '时限'))).toBe(
      shapeOf(columns('重点任务', '', '时限')),
    );
  });

  it('is nothing where hardly a heading is', () => {
    expect(shapeOf(columns('', '任务', ''))).toBeNull();
  });
});

describe('a heading as it is compared', () => {
  it.each([
    ['第二季度完成情况', '第三季度完成情况'],
    ['十月进度', '9月进度'],
    ['责任部门\n（科室）', '责任部门(科室)'],
    ['2024年目标：', '2026年目标'],
  ])('is the same word: %j, %j', (one, other) => {
    expect(comparedHeading(one)).toBe(comparedHeading(other));
  });

  it('keeps what is no number: 一级指标 is not 二级指标', () => {
    expect(comparedHeading('一级指标')).not.toBe(comparedHeading('二级指标'));
  });
});

describe('the place of a column', () => {
  it('is its heading and the how-manieth of that heading it is', () => {
    const places = headingPlaces(columns('2024年目标', '2025年目标', '备注', '_id'));

    expect(places).toEqual([
      { heading: '年目标', nth: 0 },
      { heading: '年目标', nth: 1 },
      { heading: '备注', nth: 0 },
      null,
    ]);
  });

  it('without a heading is named by its neighbour on the left', () => {
    expect(headingPlaces(columns('重点任务', '', '时限')).map((place) => place?.heading)).toEqual([
      '重点任务',
      '重点任务›',
      '时限',
    ]);
  });
});
