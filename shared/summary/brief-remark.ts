import { voiceParts } from './brief-action.ts';
import { paragraph, sections, type BriefPart } from './brief-block.ts';
import { lateStates, lateText } from './brief-late.ts';
import { says, type Voice } from './brief-saying.ts';
import type { Judged, JudgedState } from './judged.ts';

/** 三、存在问题: what the units wrote, by action, and what is late today. */
export function problemsChapter(judged: Judged, spoken: readonly JudgedState[]): BriefPart {
  const late = lateStates(judged);
  const parts = voiceParts(judged, spoken, 'problems');
  const latePart = { name: '逾期任务', blocks: [paragraph(lateText(late, judged))] };
  return {
    name: '存在问题',
    blocks: [
      paragraph(remarkText(spoken, 'problems')),
      ...sections(late.length === 0 ? parts : [...parts, latePart]),
    ],
  };
}

/** 四、下一步工作 */
export function nextChapter(judged: Judged, spoken: readonly JudgedState[]): BriefPart {
  return {
    name: '下一步工作',
    blocks: [
      paragraph(remarkText(spoken, 'next')),
      ...sections(voiceParts(judged, spoken, 'next')),
    ],
  };
}

const WORDS = {
  problems: { none: '各单位未填写存在问题。', some: '反映存在问题', then: '按行动汇总如下' },
  next: { none: '各单位未填写下一步工作。', some: '提出下一步措施', then: '按行动汇总如下' },
} as const;

function remarkText(spoken: readonly JudgedState[], voice: Exclude<Voice, 'progress'>): string {
  const said = spoken.filter((state) => says(state, voice));
  const { none, some, then } = WORDS[voice];
  if (said.length === 0) return none;
  const units = new Set(said.map(({ unit }) => unit.id)).size;
  return `${units}个单位${some}${said.length}条，${then}。`;
}
