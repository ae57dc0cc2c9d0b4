import { beforeAll, expect, it } from 'vitest';
import type { Grid } from '../../../../shared/sheet/grid.ts';
import { recogniseSheet } from '../../../../shared/sheet/recognise.ts';
import type { RecognisedRow, RecognisedSheet } from '../../../../shared/sheet/recognised.ts';
import { expandRow } from '../../../../shared/town/unit-list.ts';
import { describeOnSamples, sampleTsv, sampleXlsx } from '../../../support/samples.ts';
import { townDirectory } from '../../../support/town-directory.ts';

const DUTY_BOUND = '安全生产“一岗双责”科室';

/** Sheet row, number of the action, number of the task, deadline as written, kind, first, last and due day, lead, units. */
const GOLDEN = [
  [4, 1, '1', '2024年', 'window', '2024-01-01', '2024-12-31', '2024-12-31', '应急办', ['应急办']],
  [5, 2, '2', '每年', 'recurring', '2024-01-01', '2026-12-31', null, '应急办', [DUTY_BOUND]],
  [6, 2, '3', '长期坚持', 'standing', '2024-01-01', '2026-12-31', null, '应急办', [DUTY_BOUND]],
  [
    7,
    3,
    '4',
    '2024年',
    'window',
    '2024-01-01',
    '2024-12-31',
    '2024-12-31',
    '应急办',
    ['应急办', '经发办'],
  ],
  [
    8,
    3,
    '5',
    '2024年',
    'window',
    '2024-01-01',
    '2024-12-31',
    '2024-12-31',
    '应急办',
    ['应急办', '经发办'],
  ],
  [
    9,
    3,
    '5',
    '2025—2026年',
    'window',
    '2025-01-01',
    '2026-12-31',
    '2026-12-31',
    '应急办',
    ['应急办', '经发办'],
  ],
  [
    10,
    4,
    '6',
    '2024年',
    'window',
    '2024-01-01',
    '2024-12-31',
    '2024-12-31',
    '应急办',
    [DUTY_BOUND],
  ],
  [
    11,
    4,
    '7',
    '2025—2026年',
    'window',
    '2025-01-01',
    '2026-12-31',
    '2026-12-31',
    '应急办',
    [DUTY_BOUND],
  ],
  [
    12,
    5,
    '8',
    '2024年-2025年',
    'window',
    '2024-01-01',
    '2025-12-31',
    '2025-12-31',
    '应急办',
    [DUTY_BOUND],
  ],
  [
    13,
    5,
    '9',
    '2026年',
    'window',
    '2026-01-01',
    '2026-12-31',
    '2026-12-31',
    '应急办',
    [DUTY_BOUND],
  ],
  [
    14,
    5,
    '10',
    '2024年-2026年',
    'window',
    '2024-01-01',
    '2026-12-31',
    '2026-12-31',
    '应急办',
    [DUTY_BOUND],
  ],
  [
    15,
    5,
    '11',
    '2024年-2026年',
    'window',
    '2024-01-01',
    '2026-12-31',
    '2026-12-31',
    '应急办',
    [DUTY_BOUND],
  ],
  [
    16,
    5,
    '12',
    '2024年-2026年',
    'window',
    '2024-01-01',
    '2026-12-31',
    '2026-12-31',
    '应急办',
    ['镇武装部', '各村（社区）'],
  ],
  [
    17,
    5,
    '13',
    '2024年-2026年',
    'window',
    '2024-01-01',
    '2026-12-31',
    '2026-12-31',
    '应急办',
    ['应急办', '经发办', '规建办', '村建中心'],
  ],
  [18, 6, '14', '2024年', 'window', '2024-01-01', '2024-12-31', '2024-12-31', '应急办', ['经发办']],
  [
    19,
    7,
    '15',
    '2025年',
    'window',
    '2025-01-01',
    '2025-12-31',
    '2025-12-31',
    '应急办',
    ['经发办', '规建办'],
  ],
  [20, 7, '16', '长期坚持', 'standing', '2024-01-01', '2026-12-31', null, '经发办', ['经发办']],
  [
    21,
    8,
    '17',
    '每年',
    'recurring',
    '2024-01-01',
    '2026-12-31',
    null,
    '应急办',
    [DUTY_BOUND, '各村（社区）'],
  ],
] as const;

const ACTION_NUMBERS = '一二三四五六七八';

function goldenOf(row: RecognisedRow) {
  const { text, kind, from, to, due } = row.deadline ?? {};
  const action = ACTION_NUMBERS.indexOf((row.action ?? '').charAt(0)) + 1;
  return [row.row, action, row.number, text, kind, from, to, due, row.lead, row.responsible];
}

/** Everything a recognised sheet holds of a cell's text, without white space. */
function wordsOf(sheet: RecognisedSheet): string {
  const rows = sheet.rows.flatMap((row) => [
    row.action,
    `${row.number}${row.title}`,
    row.detail,
    row.deadline?.text,
    row.lead,
    row.responsible?.join('、'),
  ]);
  const headings = sheet.columns.map(({ heading }) => heading);
  return [sheet.title, ...headings, ...rows].join('|').replace(/\s+/gu, '');
}

describeOnSamples('the 重点任务清单 of 大湾镇', () => {
  let grid: Grid;
  let sheet: RecognisedSheet;

  beforeAll(async () => {
    grid = await sampleXlsx('dawan-key-tasks.xlsx');
    sheet = recogniseSheet(grid);
  });

  it('is a plan with its title, its header and no open question', () => {
    expect(sheet).toMatchObject({
      name: '重点任务清单',
      kind: 'plan',
      title: '大湾镇安全生产治本攻坚三年行动重点任务清单',
      header: { first: 3, last: 3 },
      unknownUnits: [],
      problems: [],
    });
    expect(sheet.confidence).toBeGreaterThan(0.95);
  });

  it('has its six columns by meaning, the second under 重点任务 being the detail', () => {
    expect(sheet.columns.map(({ column, heading, meaning }) => [column, heading, meaning])).toEqual(
      [
        [0, '行动名称', 'action'],
        [1, '重点任务', 'title'],
        [2, '重点任务', 'detail'],
        [3, '完成时间', 'deadline'],
        [4, '牵头部门', 'lead'],
        [5, '责任部门（科室）', 'responsible'],
      ],
    );
  });

  it('has 8 actions, 17 tasks and 18 dated rows, each complete', () => {
    expect(sheet.rows.map(goldenOf)).toEqual(GOLDEN);
    expect(new Set(sheet.rows.map(({ action }) => action)).size).toBe(8);
    expect(new Set(sheet.rows.map(({ title }) => title)).size).toBe(17);
  });

  it('keeps the two phases of task 5 apart by their details', () => {
    const phases = sheet.rows.filter(({ number }) => number === '5');

    expect(new Set(phases.map(({ title }) => title)).size).toBe(1);
    expect(phases.map(({ detail }) => detail)).toEqual([grid.texts[7]?.[2], grid.texts[8]?.[2]]);
  });

  it('accounts for every cell but the line 附件', () => {
    const words = wordsOf(sheet);
    const lost = grid.texts
      .flat()
      .flatMap((text) => text.split('\n'))
      .map((text) => text.replace(/^(\d+)[.．]/u, '$1').replace(/\s+/gu, ''))
      .filter((text) => text !== '' && !words.includes(text));

    expect(lost).toEqual(['附件']);
  });

  it('reads the same rows from tab-separated text', async () => {
    const fromText = recogniseSheet(await sampleTsv('dawan-key-tasks.tsv'));

    expect(fromText).toEqual(sheet);
  });

  it('reads the same rows when every merge is lost', async () => {
    const bare = { ...(await sampleTsv('dawan-key-tasks.tsv')), merges: [] };

    const recognised = recogniseSheet(bare);

    expect(recognised.rows).toEqual(sheet.rows);
    expect(recognised.columns.map(({ meaning }) => meaning)).toEqual(
      sheet.columns.map(({ meaning }) => meaning),
    );
  });

  it('reads the same rows when the list does not begin in A1', () => {
    const moved = {
      ...grid,
      row: 5,
      column: 2,
      merges: grid.merges.map((area) => ({ ...area, row: area.row + 5, column: area.column + 2 })),
    };

    const recognised = recogniseSheet(moved);

    expect(recognised.rows).toEqual(sheet.rows.map((row) => ({ ...row, row: row.row + 5 })));
    expect(recognised.columns.map(({ column }) => column)).toEqual([2, 3, 4, 5, 6, 7]);
  });

  it('names exactly the units the town does not know', () => {
    const town = townDirectory();
    const smaller = { ...town, units: town.units.filter(({ name }) => name !== '村建中心') };

    expect(recogniseSheet(grid, { directory: town }).problems).toEqual([]);
    const { unknownUnits, problems } = recogniseSheet(grid, { directory: smaller });

    expect(unknownUnits).toEqual(['村建中心']);
    expect(problems).toEqual([
      expect.objectContaining({ code: 'UNKNOWN_UNIT', row: 17, column: 5 }),
    ]);
  });

  it('gives row 13 four units and row 17 both groups, expanded', () => {
    const town = townDirectory({ dutyBound: ['经发办', '规建办'] });
    const unitsOf = (number: string) => {
      const row = sheet.rows.find((candidate) => candidate.number === number);
      return expandRow(town, row?.lead ?? null, row?.responsible?.join('、') ?? null);
    };

    expect(unitsOf('13').members).toEqual(
      ['应急办', '经发办', '规建办', '村建中心'].map((name) => town.idOf(name)),
    );
    expect(unitsOf('17').members).toEqual(
      ['经发办', '规建办', '团结村', '和平村', '三和社区', '应急办'].map((name) => town.idOf(name)),
    );
  });
});

describeOnSamples('the 挂图作战 boards of 土桥镇', () => {
  it.each([
    ['tuqiao-chemicals-board', 12],
    ['tuqiao-industry-board', 11],
  ])('%s has a header of two rows, people instead of units and %d rows', async (name, count) => {
    const sheet = recogniseSheet(await sampleXlsx(`${name}.xlsx`));

    expect(sheet.header).toEqual({ first: 3, last: 4 });
    expect(sheet.columns.map(({ meaning }) => meaning)).toEqual([
      'number',
      'action',
      'title',
      'detail',
      'people',
      'leader',
    ]);
    expect(sheet.rows).toHaveLength(count);
    expect(
      sheet.rows.every(({ action, title, detail, people, leader }) =>
        [action, title, detail, people, leader].every((field) => field !== null),
      ),
    ).toBe(true);
    expect(sheet.problems).toEqual([]);
  });

  it('reads names that run together or are padded as people', async () => {
    const { rows } = recogniseSheet(await sampleXlsx('tuqiao-industry-board.xlsx'));

    expect(rows[0]).toMatchObject({
      number: '1',
      people: ['夏成亮', '赵燕', '刘啟斌'],
      leader: '熊传伦',
    });
    expect(rows.find(({ row }) => row === 11)?.people).toEqual(['赵燕', '刘啟斌']);
  });

  it.each(['tuqiao-chemicals-board', 'tuqiao-industry-board'])(
    '%s reads the same rows without its merges',
    async (name) => {
      const bare = { ...(await sampleTsv(`${name}.tsv`)), merges: [] };

      expect(recogniseSheet(bare).rows).toEqual(
        recogniseSheet(await sampleXlsx(`${name}.xlsx`)).rows,
      );
    },
  );
});
