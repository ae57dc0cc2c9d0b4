import type { FigureBehind } from '../../sync/figure-behind.ts';

type States = FigureBehind['rows'];

export function sourceWords({ no }: Pick<FigureBehind, 'no'>): string {
  return no === null ? '按现在的填报内容' : `第 ${String(no)} 号汇总`;
}

/** Why the cell and its rows do not agree; null: they do. */
export function differenceWords({
  shown,
  value,
  no,
}: Pick<FigureBehind, 'shown' | 'value' | 'no'>): string | null {
  if (shown === null) return null;
  const cell = shown === '' ? '表里这一格是空的' : `表里这一格写的是“${shown}”`;
  return no === null
    ? `${cell}，现在应是“${value}”：汇总以后内容又有变化，或有人改过这一格。要更新表，请再点一次“汇总”。`
    : `${cell}，这一号汇总里是“${value}”：这一格可能被人改过。要恢复，请再点一次“汇总”。`;
}

export interface StateGroup {
  readonly title: string;
  readonly states: States;
  /** False for what a person rarely asks for: shown when asked. */
  readonly open: boolean;
}

/** «2/9», «22%»: a part of a base; everything else is a count or the words of one row. */
const SHARE = /^\d+(?:\/\d+|%)$/u;

/** Of «2/9» the two first and the other seven behind them; of a plain count all its rows. */
export function groupsOf({
  value,
  rows: states,
}: Pick<FigureBehind, 'value' | 'rows'>): readonly StateGroup[] {
  const counted = states.filter(({ counts }) => counts);
  const rest = states.filter(({ counts }) => !counts);
  if (rest.length === 0 || !SHARE.test(value)) {
    return [{ title: `由这 ${String(states.length)} 行算出`, states, open: true }];
  }
  return [
    {
      title: `计入分子的 ${String(counted.length)} 行`,
      states: counted,
      open: true,
    },
    {
      title: `只计入分母的 ${String(rest.length)} 行`,
      states: rest,
      open: counted.length === 0,
    },
  ];
}

/** «应急办 · 严重逾期，推进中 30% · 逾期 41 天» */
export function stateLine({ unit, words, daysLate }: States[number]): string {
  const late = daysLate > 0 ? [`逾期 ${String(daysLate)} 天`] : [];
  return [unit, words, ...late].join(' · ');
}
