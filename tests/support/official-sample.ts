import type { OfficialBlock, OfficialText } from '../../shared/summary/official-text.ts';

const VILLAGES = ['杉木村', '青龙村', '柳溪村', '双河社区', '大湾村', '石桥村', '新店村'];

const WORK =
  '各村（社区）、各科室按照重点任务清单抓落实，组织人员对辖区内人员密集场所、老旧居民楼、小餐饮和在建工地开展拉网式排查，' +
  '建立问题隐患和整改责任“两个清单”，逐项明确责任单位、责任人、整改措施和完成时限。';

const paragraph = (text: string): OfficialBlock => ({ kind: 'paragraph', text });

const heading = (level: 1 | 2 | 3, text: string): OfficialBlock => ({
  kind: 'heading',
  level,
  text,
});

const SECTIONS: readonly OfficialBlock[] = [
  heading(1, '一、总体情况'),
  paragraph(
    `截至2024年9月30日，全镇共有重点任务42项，应报送单位17个，已报送16个。已完成28项，完成率67%；逾期3项。${WORK}`,
  ),
  heading(1, '二、主要做法'),
  heading(2, '（一）压实各方责任'),
  paragraph(`${WORK}镇应急办每周调度一次进展，对未按期报送的单位逐一提醒。`),
  heading(3, '1.抓好宣传培训'),
  paragraph('结合赶集日、村民小组会开展宣传18场次，发放资料2600余份，培训网格员74人次。'),
  heading(3, '2.抓好隐患整改'),
  paragraph(`共排查隐患126处，已整改119处，整改率94.4%。${WORK}`),
  heading(2, '（二）用好清单管理'),
  paragraph('各单位在同一份清单里填报，镇里随时看得到进展、问题和下一步措施，不再层层催表。'),
  heading(1, '三、存在问题'),
  paragraph('一是个别村对长期任务重视不够，进展描述过于笼统。二是部分隐患整改资金尚未落实。'),
  heading(1, '四、下一步打算'),
  paragraph('对逾期任务挂牌督办，10月底前全部销号；对临近期限的任务提前两周提醒。'),
];

const STATES: OfficialBlock = {
  kind: 'table',
  title: '各单位任务完成情况',
  columns: [
    { label: '序号', share: 1, align: 'center' },
    { label: '单位', share: 2, align: 'center' },
    { label: '已完成/应完成', share: 2, align: 'center' },
    { label: '存在问题', share: 5, align: 'left' },
  ],
  rows: VILLAGES.map((name, index) => [
    String(index + 1),
    name,
    `${index}/8`,
    index % 2 === 0 ? '整改资金尚未落实，正在协调。' : '',
  ]),
};

const OVERDUE: OfficialBlock = {
  kind: 'table',
  title: null,
  columns: [
    { label: '序号', share: 1, align: 'center' },
    { label: '重点任务', share: 6, align: 'left' },
    { label: '责任单位', share: 2, align: 'center' },
    { label: '完成时间', share: 2, align: 'center' },
    { label: '逾期天数', share: 1.5, align: 'right' },
  ],
  rows: Array.from({ length: 40 }, (_, index) => [
    String(index + 1),
    '开展城乡结合部、城中村和自建房安全隐患排查整治，建立台账并逐项销号',
    VILLAGES[index % VILLAGES.length] ?? '',
    '2024年9月底前',
    String(15 + index),
  ]),
};

/** A summary of a quarter with all that an official text may hold: about two pages, and an attachment on its side. */
export const OFFICIAL_SAMPLE: OfficialText = {
  title: '大湾镇2024年第三季度安全生产治本攻坚\n三年行动工作小结',
  subtitle: ['大湾镇应急管理办公室'],
  blocks: [
    ...SECTIONS,
    STATES,
    paragraph('特此报告。'),
    { kind: 'signature', issuer: '大湾镇应急管理办公室', date: '2024年10月15日' },
    { kind: 'attachment', label: '附件', title: '逾期任务清单', orientation: 'landscape' },
    OVERDUE,
  ],
  footer: '数据时点 2024-10-15 14:05',
};
