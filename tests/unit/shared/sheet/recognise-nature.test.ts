import { describe, expect, it } from 'vitest';
import { openQuestions, sayQuestions } from '../../../../shared/sheet/open-questions.ts';
import { recogniseSheet } from '../../../../shared/sheet/recognise.ts';
import type { SettledReading } from '../../../../shared/sheet/settled-reading.ts';
import { gridOf } from '../../../support/text-grid.ts';

function read(text: string, settled: SettledReading | null = null) {
  const lines = text.trim().split('\n');
  return recogniseSheet(gridOf(lines.map((line) => line.trim().split('|'))), { settled });
}

describe('a sheet without a row of headings', () => {
  it.each([
    ['from its first row', '', 1],
    ['below a title', '青石镇2025年安全生产任务\n', 2],
  ])('is read by its contents %s, and asked about', (_name, above, first) => {
    const sheet = read(`${above}1|修订全镇应急预案|2025年6月底前|应急办|各村（社区）
      2|开展消防演练活动|2025年9月底前|消防站|各社区、经发办
      二、排查整治
      3|排查沿街商铺隐患|长期坚持|消防站|派出所、各社区
      填表人：张三`);

    expect(sheet).toMatchObject({ kind: 'plan', header: null });
    expect(
      sheet.rows.map(({ row, action, number, title, deadline, lead, responsible }) => [
        row - first,
        action,
        number,
        title,
        deadline?.text,
        lead,
        responsible?.length,
      ]),
    ).toEqual([
      [0, null, '1', '修订全镇应急预案', '2025年6月底前', '应急办', 1],
      [1, null, '2', '开展消防演练活动', '2025年9月底前', '消防站', 2],
      [3, '二、排查整治', '3', '排查沿街商铺隐患', '长期坚持', '消防站', 2],
    ]);
    expect(sheet.problems[0]).toMatchObject({ code: 'NO_HEADER' });
    expect(sheet.problems[0]?.message).toContain('没有标题行');
    expect(openQuestions(sheet).length).toBeGreaterThan(2);
  });

  it.each([
    ['张三|党委书记、镇长|13800000000\n李四|副镇长|13900000000'],
    ['1|灭火器|30\n2|水带|12\n3|对讲机|8'],
    ['序号|行业领域|应排查|已排查|覆盖率\n1|工贸|30|28|93%\n2|消防|120|118|98%'],
  ])('is no list when its contents name no tasks of anybody', (text) => {
    expect(read(text)).toMatchObject({
      kind: 'other',
      rows: [],
      problems: [{ code: 'NO_HEADER' }],
    });
  });

  it('is told what it seems to be', () => {
    const sheet = read('行业领域|检查企业数|发现隐患数|已整改数|整改率\n工贸|30|12|10|83%');

    expect(sheet.problems[0]?.message).toContain('像是数据统计表');
  });
});

const LEDGER = `某镇重大事故隐患台账
  序号|单位名称|隐患基本情况|隐患类别|整改措施|整改责任人|计划完成整改时间
  1|甲木器厂|粉尘未清扫|粉尘|立即清扫粉尘并建立制度|张三|2025年6月30日
  2|乙宾馆|疏散通道上锁|消防|打开通道并加装标识牌|李四|2025年7月15日`;

describe('another kind of list', () => {
  it.each([
    ['a ledger of hazards', LEDGER, '隐患（问题）整改台账'],
    [
      'problems that units of the town have to put right',
      '序号|存在问题|整改措施|整改时限|整改单位\n1|通道堵塞|立即清理|2025年6月|消防站\n2|线路老化|更换线路|2025年7月|规建办',
      null,
    ],
    [
      'figures',
      '项目名称|牵头单位|计划数|完成数|完成率\n道路护栏|交通办|50|40|80%\n微型消防站|消防站|20|20|100%',
      null,
    ],
  ])('%s', (_name, text, words) => {
    const sheet = read(text);
    const said = sheet.problems.find(({ code }) => code === 'NOT_A_PLAN');

    if (words === null) expect(said).toBeUndefined();
    else {
      expect(said?.message).toContain(words);
      expect(openQuestions(sheet)[0]).toEqual({ kind: 'not-a-plan', sentence: said?.message });
      expect(sayQuestions(openQuestions(sheet))).toContain('不是重点任务清单');
    }
  });

  it('is asked about where it stands below a list', () => {
    const sheet = read(`序号|重点任务|完成时限|牵头单位|责任单位
      1|修订清单|2025年3月底前|应急办|各村
      某镇隐患清单
      序号|隐患描述|整改时限|整改单位|责任人
      1|通道堵塞|2025年4月底前|消防站|张三
      2|线路老化|2025年5月底前|规建办|李四`);

    expect(sheet.problems[0]).toMatchObject({ code: 'DOUBTFUL_ROW', row: 5 });
    expect(sheet.problems[0]?.message).toContain('第 5 行到第 6 行的表像是隐患');
  });

  it('is a list of tasks once a person says which column names them', () => {
    const settled = {
      headerRows: null,
      meanings: [{ heading: '隐患基本情况', nth: 1, meaning: 'title' }],
    } as const;

    expect(read(LEDGER, settled).problems.map(({ code }) => code)).not.toContain('NOT_A_PLAN');
  });

  it('is not what a list of tasks is that speaks of hazards', () => {
    const sheet = read(
      '隐患整改任务清单\n序号|重点任务|整改措施|隐患类别|整改时限|责任单位\n1|整治通道|清理|消防|2025年6月|消防站\n2|整治线路|更换|用电|2025年7月|规建办',
    );

    expect(sheet.problems.map(({ code }) => code)).not.toContain('NOT_A_PLAN');
  });
});
