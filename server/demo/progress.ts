import type { Fields } from '../../shared/ledger/value.ts';

interface DemoReport {
  /** Login of who sends it. */
  readonly login: string;
  /** By number of the task; of a task with two rows the first. */
  readonly rows: Readonly<Record<number, Fields>>;
}

/** What some of the units have sent so far; the others have not begun, as in life. */
export const DEMO_PROGRESS: readonly DemoReport[] = [
  {
    login: 'jingfaban',
    rows: {
      4: { status: '已完成', percent: 100, progress: '12 家规上企业全部定级，证书已收齐。' },
      5: { status: '推进中', percent: 60, progress: '9 家企业已建岗位责任制，还有 6 家在写。' },
      14: {
        status: '推进中',
        percent: 40,
        progress: '查出老旧冲床 7 台，已停用 3 台。',
        problems: '两家小厂更换资金不足。',
        next: '11 月请区里技改补贴专员来讲一次。',
      },
      16: { status: '长期推进', progress: '本季度查餐饮 63 户，换软管 18 根。' },
    },
  },
  {
    login: 'guijianban',
    rows: {
      13: { status: '未启动', progress: null, problems: '等保险公司报方案。' },
      15: { status: '推进中', percent: 35, progress: '打通消防通道 4 处，自建房排查 210 栋。' },
    },
  },
  {
    login: 'shanmu',
    rows: {
      12: { status: '推进中', percent: 50, progress: '应急小分队 15 人，9 月演练一次。' },
      17: { status: '推进中', percent: 70, progress: '院坝会 6 场，村广播每天两次。' },
    },
  },
  {
    login: 'shuanghe',
    rows: {
      12: { status: '基本完成', percent: 90, progress: '队伍和器材都到位，差一次夜间演练。' },
      17: { status: '已完成', percent: 100, progress: '全年宣传 12 场，覆盖 1900 户。' },
    },
  },
];
