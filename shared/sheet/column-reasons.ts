import type { CellKind } from './cell-kind.ts';
import { fitOf } from './content-fit.ts';
import { MEANING_LABELS } from './meaning-labels.ts';
import type { Meaning } from './meaning.ts';
import type { WeighedColumn } from './weigh-columns.ts';

/** What the contents of a column are called where they speak for a meaning. */
const CONTENT_WORDS: Readonly<Partial<Record<Meaning, readonly [CellKind, string]>>> = {
  number: ['ordinal', '序号'],
  deadline: ['deadline', '时间'],
  lead: ['units', '单位名称'],
  responsible: ['units', '单位名称'],
  people: ['people', '人名'],
  leader: ['people', '人名'],
  status: ['status', '状态用语'],
  target: ['amount', '数量'],
  percent: ['amount', '数量'],
  score: ['amount', '数量'],
  progress: ['done', '进展用语'],
  problems: ['trouble', '问题用语'],
  next: ['intent', '打算用语'],
};

function headingReason({ evidence }: WeighedColumn): string {
  const { parts, reading, isSpread } = evidence;
  const heading = parts.join('/');
  if (heading === '') return isSpread ? '没有自己的标题，与左边一列共用' : '没有标题';
  if (isSpread) return `与左边一列共用标题“${heading}”`;
  if (reading === null) return `标题“${heading}”不是常见的写法`;
  if (reading.confidence === 1) return `标题写着“${heading}”`;
  return `标题“${heading}”里有“${reading.word}”`;
}

function contentReason({ profile }: WeighedColumn, meaning: Meaning): string | null {
  const { rows, filled, length, variety } = profile;
  if (filled === 0) return '没有内容可以印证';
  const words = CONTENT_WORDS[meaning];
  if (words !== undefined) {
    const count = profile.count(words[0]);
    return `${filled} 行里 ${count} 行是${words[1]}`;
  }
  if (meaning === 'action' && variety < 0.9) return `${rows} 行分成几组，每组一个名称`;
  if (meaning === 'title' || meaning === 'detail' || meaning === 'action') {
    return `${filled} 行是文字，平均 ${Math.round(length)} 个字`;
  }
  return null;
}

/** Where the heading says one thing and the cells another. */
export function contradicts({ evidence, profile }: WeighedColumn): boolean {
  const { reading, isSpread } = evidence;
  return reading !== null && !isSpread && fitOf(profile, reading.meaning) <= -0.5;
}

/** Why a column was taken for what it was, for a person. */
export function reasonsOf(column: WeighedColumn, meaning: Meaning): readonly string[] {
  const content = contentReason(column, meaning);
  const reading = column.evidence.reading;
  const clash =
    contradicts(column) && reading !== null
      ? [`标题像“${MEANING_LABELS[reading.meaning]}”，内容却不像`]
      : [];
  return [headingReason(column), ...(content === null ? [] : [content]), ...clash];
}
