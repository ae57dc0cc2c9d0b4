import type { FigureBehind } from '../../../addin/sync/figure-behind.ts';
import type { SummaryDocument } from '../../../addin/app/reporting-api.ts';
import * as ids from './ids.ts';
import { NOW } from './report-samples.ts';
import { units } from './town-samples.ts';

const WORDS = ['严重逾期，推进中 30%', '逾期，未填报', '推进中 40%', '已完成', '未填报'];
const LATE = [41, 9, 0, 0, 0];

const state = (at: number): FigureBehind['rows'][number] => ({
  entryId: ids.entry(200 + at),
  taskId: ids.entry(at),
  unitId: ids.unit(at % units.length),
  task: `${String(at + 1)} 提升工商贸企业安全生产标准化创建质量，开展“回头看”`,
  unit: units[at % units.length]?.name ?? '',
  words: WORDS[at % WORDS.length] ?? '',
  daysLate: LATE[at % LATE.length] ?? 0,
  counts: (LATE[at % LATE.length] ?? 0) > 0,
});

const states = (count: number) => Array.from({ length: count }, (_, at) => state(at));

export const late: FigureBehind = {
  kind: 'figure',
  sheetName: '分项汇总',
  address: 'F7',
  row: '按行动 · 三、开展生产经营单位从业人员安全素质能力提升行动',
  column: '逾期/应完成',
  value: '4/9',
  shown: null,
  no: 4,
  at: NOW,
  rows: states(9),
};

export const count: FigureBehind = {
  ...late,
  sheetName: '报送情况',
  address: 'C12',
  row: '合计',
  column: '应填行数',
  value: '43',
  rows: states(43).map((one) => ({ ...one, counts: true })),
};

export const none: FigureBehind = {
  ...late,
  sheetName: '全镇汇总',
  row: '2 建立重大安全风险清单',
  column: '西岭村',
  value: '—',
  rows: [],
};

export const changed: FigureBehind = { ...late, shown: '3/9', no: null };

export const file: SummaryDocument = {
  name: '大湾镇2026年11月工作小结第4号.docx',
  base64: 'UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==',
};
