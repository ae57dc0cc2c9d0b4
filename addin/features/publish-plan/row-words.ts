import type { RecognisedRow } from '../../../shared/sheet/recognised.ts';

/** «2024年 · 应急办牵头 · 应急办、经发办» */
export function sayWho(row: RecognisedRow): string {
  const deadline =
    row.deadline === null || row.deadline.kind === 'none' ? '没有写完成时间' : row.deadline.text;
  const byWords = row.deadline?.kind === 'text' ? '（按文字保留）' : '';
  const lead = row.lead === null ? '没有牵头部门' : `${row.lead}牵头`;
  const responsible = row.responsible?.join('、') ?? '没有责任部门';
  return `${deadline}${byWords} · ${lead} · ${responsible}`;
}

/** «责任人：周小兰、郑国强 · 责任领导：吴芳»; null where the list names nobody. */
export function sayPeople({ people, leader }: RecognisedRow): string | null {
  const parts = [
    ...(people === null ? [] : [`责任人：${people.join('、')}`]),
    ...(leader === null ? [] : [`责任领导：${leader}`]),
  ];
  return parts.length === 0 ? null : parts.join(' · ');
}

/** A cell with several dates, each with the day it was read as; null for one with a single date. */
export function saySteps({ deadline }: RecognisedRow): string | null {
  if (deadline === null || deadline.steps.length === 0) return null;
  const steps = deadline.steps.map(({ text, due }) => (due === null ? text : `${text}（${due}）`));
  if (deadline.every !== null) return `先在${steps.join('、')}，以后按周期办`;
  const late = deadline.due === null ? '' : `；过了 ${deadline.due} 才算逾期`;
  return `分 ${String(steps.length)} 步：${steps.join('、')}${late}`;
}

/** The clauses that state figures, each once. */
export function sayTargets({ targets }: RecognisedRow): string | null {
  if (targets.length === 0) return null;
  return `指标：${[...new Set(targets.map(({ text }) => text))].join('；')}`;
}
