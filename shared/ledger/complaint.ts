import type { Complaint, ComplaintCode, FieldDefinition } from './define.ts';

/** As much of a definition as a complaint names. */
export type Named = Pick<FieldDefinition, 'key' | 'label' | 'choices' | 'example' | 'maxLength'>;

type Phrase = (field: Named, found: string) => string;

/** Longest piece of a person's own text that a complaint repeats. */
const QUOTED = 12;

function quote(text: string): string {
  const characters = [...text.replace(/\s+/gu, ' ')];
  return characters.length > QUOTED ? `“${characters.slice(0, QUOTED).join('')}…”` : `“${text}”`;
}

function such(field: Named): string {
  return field.example === undefined ? '' : `，例如：${field.example}`;
}

/** What is wrong, then what to write instead. `found` is the text or number that stands in the cell. */
const PHRASES = {
  REQUIRED: (field) => `${field.label}不能空着，请填写${such(field)}。`,
  NOT_A_CHOICE: (field, found) =>
    `${field.label}不能填${quote(found)}，请从下拉列表里选：${(field.choices ?? []).join('、')}。`,
  NOT_A_PERCENT: (field, found) =>
    `${field.label}不能填${quote(found)}，请填 0% 到 100% 之间的数${such(field)}。`,
  AMBIGUOUS_PERCENT: (field, found) =>
    `${field.label}填的是 ${found}，不知道是 ${percentWords(Number(found))}，请带上百分号${such(field)}。`,
  TOO_LONG: (field, found) =>
    `${field.label}太长（${found.length} 个字），最多 ${field.maxLength} 个字，请缩短后再同步。`,
  INVALID_TEXT: (field) =>
    `${field.label}里有看不见的特殊字符，保存不了，请删掉这格，重新手工输入${such(field)}。`,
  CELL_ERROR: (field, found) =>
    `${field.label}的单元格显示 ${found}，不是内容，请改好公式、拉宽这一列或直接填写${such(field)}。`,
  READ_ONLY: (field) => `${field.label}由镇应急办统一填写，这里的改动没有上报，请改回原来的内容。`,
} as const satisfies Partial<Record<ComplaintCode, Phrase>>;

/** 0.5 may mean half of one percent or the half: both are offered. */
function percentWords(number: number): string {
  return `${number}% 还是 ${Math.round(number * 10_000) / 100}%`;
}

export type PhrasedCode = keyof typeof PHRASES;

/** A complaint in the words people read beside the cell. */
export function complain(code: PhrasedCode, field: Named, found = ''): Complaint {
  const phrase: Phrase = PHRASES[code];
  return { field: field.key, code, message: phrase(field, found) };
}
