import type { SheetImage } from '../sheet/image.ts';
import { paragraph, type BriefPart } from './brief-block.ts';
import { sentence } from './brief-words.ts';
import type { Judged } from './judged.ts';
import { targetSheet } from './target-sheet.ts';

/** 量化指标, in the words of the sheet 指标: «“行政处罚数量”：目标1件以上，目前3件，达标». Null where the plan has none. */
export function targetPart(judged: Judged): BriefPart | null {
  const sheet = targetSheet(judged);
  if (sheet === null) return null;
  const lines = sheet.rows.map((row) => targetText(row, sheet));
  return { name: '量化指标', blocks: [paragraph(sentence(lines))] };
}

function targetText({ values }: SheetImage['rows'][number], { columns }: SheetImage): string {
  const of = (key: string) => String(values[columns.findIndex((column) => column.key === key)]);
  const parts = of('parts') === '' ? '' : `（${of('parts')}）`;
  const missing = of('missing') === '' ? '' : `，未填单位：${of('missing')}`;
  return `“${of('name')}”目标${of('wanted')}，目前${of('actual')}${parts}，${of('verdict')}${missing}`;
}
