import { describe, expect, it } from 'vitest';
import { openQuestions, sayQuestions } from '../../../../shared/sheet/open-questions.ts';
import { recogniseSheet } from '../../../../shared/sheet/recognise.ts';
import type { RecognisedRow, RecognisedSheet } from '../../../../shared/sheet/recognised.ts';
import { gridOf } from '../../../support/text-grid.ts';

function read(text: string, merges = ''): RecognisedSheet {
  const lines = text.trim().split('\n');
  return recogniseSheet(
    gridOf(
      lines.map((line) => line.trim().split('|')),
      { merges },
    ),
  );
}

const task = ({ row, action, number, title, deadline, responsible }: RecognisedRow) =>
  [row, action, number, title, deadline?.text, responsible?.join('、')]
    .map((word) => word ?? '')
    .join(' | ');

const HOW: readonly (readonly [name: string, text: string, rows: readonly string[]])[] = [
  [
    'sections within sections',
    `序号|重点任务|完成时限|责任单位
    一、压实责任
    （一）党政责任
    1|修订清单|2025年3月|应急办
    （二）部门责任
    2|编制计划|2025年4月|经发办
    二、排查整治
    3|检查商铺|2025年5月|消防站
    （一）消防
    4|检查出租屋|2025年6月|各社区`,
    [
      '4 | （一）党政责任 | 1 | 修订清单 | 2025年3月 | 应急办',
      '6 | （二）部门责任 | 2 | 编制计划 | 2025年4月 | 经发办',
      '8 | 二、排查整治 | 3 | 检查商铺 | 2025年5月 | 消防站',
      '10 | （一）消防 | 4 | 检查出租屋 | 2025年6月 | 各社区',
    ],
  ],
  [
    'a column of actions under sections',
    `行动名称|重点任务|完成时限|责任单位
    一、综合监管
    责任行动|修订清单|2025年3月|应急办
    责任行动|签责任书|2025年4月|党政办
    二、行业监管
    消防行动|检查商铺|2025年5月|消防站`,
    [
      '3 | 责任行动 |  | 修订清单 | 2025年3月 | 应急办',
      '4 | 责任行动 |  | 签责任书 | 2025年4月 | 党政办',
      '6 | 消防行动 |  | 检查商铺 | 2025年5月 | 消防站',
    ],
  ],
  [
    'a table whose pages repeat title and header',
    `某镇任务清单
    序号|重点任务|完成时限|责任单位
    一、压实责任
    1|修订清单|2025年3月|应急办
    续表
    序号|重点任务|完成时限|责任单位
    2|签责任书|2025年4月|党政办
    某镇任务清单（续）
    序号|重点任务|完成时限|责任单位
    3|检查商铺|2025年5月|消防站
    某镇任务清单
    序号|重点任务|完成时限|责任单位
    4|检查出租屋|2025年6月|各社区`,
    [
      '4 | 一、压实责任 | 1 | 修订清单 | 2025年3月 | 应急办',
      '7 | 一、压实责任 | 2 | 签责任书 | 2025年4月 | 党政办',
      '10 | 一、压实责任 | 3 | 检查商铺 | 2025年5月 | 消防站',
      '13 | 一、压实责任 | 4 | 检查出租屋 | 2025年6月 | 各社区',
    ],
  ],
  [
    'tables below one another with numbered names and columns in other orders',
    `一、工贸行业
    序号|重点任务|完成时限|责任单位
    1|排查粉尘企业|2025年3月|应急办
    2|排查有限空间|2025年4月|经发办
    |
    二、道路交通
    编号|责任部门|重点工作|时间要求
    1|各村|整治临崖路段|2025年9月
    2|派出所|劝导载人|长期坚持
    三、消防
    单位：项
    任务名称|完成时间|配合单位
    清理通道|2025年10月|各社区`,
    [
      '3 | 一、工贸行业 | 1 | 排查粉尘企业 | 2025年3月 | 应急办',
      '4 | 一、工贸行业 | 2 | 排查有限空间 | 2025年4月 | 经发办',
      '8 | 二、道路交通 | 1 | 整治临崖路段 | 2025年9月 | 各村',
      '9 | 二、道路交通 | 2 | 劝导载人 | 长期坚持 | 派出所',
      '13 | 三、消防 |  | 清理通道 | 2025年10月 | 各社区',
    ],
  ],
  [
    'a table of offices that lead above one of villages that do it',
    `序号|重点任务|牵头单位|完成时限
    1|排查粉尘企业|应急办|2025年3月

    序号|责任单位|重点任务|完成时限
    1|石桥村|封堵废弃矿洞|2025年4月`,
    ['2 |  | 1 | 排查粉尘企业 | 2025年3月 | ', '5 |  | 1 | 封堵废弃矿洞 | 2025年4月 | 石桥村'],
  ],
  [
    'tables below one another that are named in one manner',
    `工贸行业任务表
    序号|重点任务|完成时限|责任单位
    1|排查粉尘企业|2025年3月|应急办
    道路交通任务表
    序号|重点任务|完成时限|责任单位
    1|整治临崖路段|2025年9月|各村`,
    [
      '3 | 工贸行业任务表 | 1 | 排查粉尘企业 | 2025年3月 | 应急办',
      '6 | 道路交通任务表 | 1 | 整治临崖路段 | 2025年9月 | 各村',
    ],
  ],
  [
    'sections below a name with a number',
    `一、压实责任
    序号|重点任务|完成时限|责任单位
    1|修订清单|2025年3月|应急办
    二、排查整治
    2|检查商铺|2025年5月|消防站`,
    [
      '3 | 一、压实责任 | 1 | 修订清单 | 2025年3月 | 应急办',
      '5 | 二、排查整治 | 2 | 检查商铺 | 2025年5月 | 消防站',
    ],
  ],
];

describe('a sheet with more than one plain table', () => {
  it('keeps the part above a section beside the row, and in its action where the section alone is no name', () => {
    const sheet = read(`序号|重点任务|完成时限|责任单位
      一、消防安全
      （一）排查
      1|检查商铺|2025年3月|消防站
      （二）宣传
      2|发放告知书|2025年4月|各社区
      二、燃气安全
      （一）排查
      3|检查餐馆|2025年5月|规建办`);

    expect(sheet.rows.map(({ action, other }) => [action, other['所属部分']])).toEqual([
      ['一、消防安全 / （一）排查', '一、消防安全'],
      ['（二）宣传', '一、消防安全'],
      ['二、燃气安全 / （一）排查', '二、燃气安全'],
    ]);
  });

  it.each(HOW)('has %s', (_name, text, rows) => {
    const sheet = read(text);

    expect(sheet.rows.map(task)).toEqual(rows);
    expect(sheet.problems).toEqual([]);
  });

  it.each([
    ['a blank column', '|'],
    ['nothing', ''],
  ])('has tables side by side with %s between them, and one row for two tasks', (_name, gap) => {
    const header = '序号|重点任务|完成时限|责任单位';
    const sheet = read(`${header}|${gap}${header}
      1|修订清单|2025年3月|应急办|${gap}1|检查商铺|2025年5月|消防站
      2|签责任书|2025年4月|党政办|${gap}2|检查学校|2025年6月|各社区
      3|开展培训|2025年7月|经发办`);

    expect(sheet.rows.map(task)).toEqual([
      '2 |  | 1 | 修订清单 | 2025年3月 | 应急办',
      '3 |  | 2 | 签责任书 | 2025年4月 | 党政办',
      '4 |  | 3 | 开展培训 | 2025年7月 | 经发办',
      '2 |  | 1 | 检查商铺 | 2025年5月 | 消防站',
      '3 |  | 2 | 检查学校 | 2025年6月 | 各社区',
    ]);
    expect(sheet.problems).toMatchObject([{ code: 'DOUBTFUL_ROW', row: 2 }]);
    expect(openQuestions(sheet)).toEqual([{ kind: 'shared-rows', rows: [2, 3] }]);
    expect(sayQuestions(openQuestions(sheet))).toContain('上下排列');
  });
});
