import { describe, expect, it } from 'vitest';
import { proposal } from '../../../../shared/protocol/supervision.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/report/settings.ts';
import {
  proposeOnReports,
  proposeOnRows,
  type LateRow,
  type Proposal,
  type SupervisedReport,
  type TakenStep,
} from '../../../../shared/report/supervision.ts';
import { dutyId } from '../../../../shared/town/ids.ts';
import { entryIdOf } from '../../../support/progress-rows.ts';
import { unitIdOf } from '../../../support/summary-facts.ts';

const DUTY = dutyId.parse('00000000-0000-4000-9000-000000000001');

/** Due on 28 September 2024 at the end of the day. */
const period = {
  key: '2024Q3',
  label: '2024 年第三季度',
  dueAt: '2024-09-28T16:00:00.000Z',
  graceUntil: '2024-09-28T16:00:00.000Z',
};

function report(n: number, facts: Partial<SupervisedReport> = {}): SupervisedReport {
  return {
    ...{ unitId: unitIdOf(n), unitName: `单位${n}` },
    ...{ exempt: null, firstSubmittedAt: null, acceptedAt: null, returned: null },
    ...facts,
  };
}

function lateRow(n: number, facts: Partial<LateRow> = {}): LateRow {
  return {
    ...{ entryId: entryIdOf(n), unitId: unitIdOf(1), unitName: '单位1', number: '3' },
    ...{ title: '健全数据清单', due: '2024-08-31', daysLate: 31, status: '推进中' },
    ...facts,
  };
}

function step(kind: string, facts: Partial<TakenStep> = {}): TakenStep {
  return {
    ...{ unitId: unitIdOf(1), kind, dutyId: DUTY, periodKey: '2024Q3', entryId: null },
    at: '2024-09-30T02:00:00.000Z',
    ...facts,
  };
}

interface Case {
  readonly now?: string;
  readonly reports?: readonly SupervisedReport[];
  readonly lateRows?: readonly LateRow[];
  readonly steps?: readonly TakenStep[];
  readonly ladder?: typeof DEFAULT_SETTINGS.ladder;
}

function proposed(of: Case): Proposal[] {
  const settings = { ...DEFAULT_SETTINGS, ladder: of.ladder ?? DEFAULT_SETTINGS.ladder };
  const ladder = { steps: of.steps ?? [], settings };
  const duty = { dutyId: DUTY, dutyName: '工作小结', period, reports: of.reports ?? [] };
  const now = of.now ?? '2024-10-02T01:00:00.000Z';
  return [
    ...proposeOnReports({ ...ladder, ...duty, now }),
    ...proposeOnRows({ ...ladder, lateRows: of.lateRows ?? [] }),
  ].sort((a, b) => b.daysLate - a.daysLate);
}

const kinds = (of: Case) => proposed(of).map(({ kind }) => kind);

describe('a missing report', () => {
  it('is ground for the first step, in words with figures, as the wire carries them', () => {
    const [found] = proposed({ reports: [report(1)] });
    expect(found).toEqual({
      unitId: unitIdOf(1),
      unitName: '单位1',
      kind: '提醒',
      ground: '2024年第三季度工作小结逾期 4 天未报（应于2024年9月28日前报送）',
      dutyId: DUTY,
      periodKey: '2024Q3',
      entryId: null,
      daysLate: 4,
    });
    expect(proposal.parse(found)).toEqual(found);
  });

  it('is no ground before the first rung’s day', () => {
    expect(kinds({ reports: [report(1)], now: '2024-09-28T15:00:00.000Z' })).toEqual([]);
    expect(kinds({ reports: [report(1)], now: '2024-09-28T17:00:00.000Z' })).toEqual(['提醒']);
  });

  it('climbs one rung at a time, each when its days are over', () => {
    const reports = [report(1)];
    const on = (now: string, ...taken: string[]) =>
      kinds({ reports, now, steps: taken.map((kind) => step(kind)) });
    expect(on('2024-10-20T01:00:00.000Z')).toEqual(['提醒']);
    expect(on('2024-09-30T01:00:00.000Z', '提醒')).toEqual([]);
    expect(on('2024-10-01T01:00:00.000Z', '提醒')).toEqual(['督促函']);
    expect(on('2024-10-04T01:00:00.000Z', '提醒', '督促函')).toEqual([]);
    expect(on('2024-10-05T01:00:00.000Z', '提醒', '督促函')).toEqual(['通报']);
    expect(on('2024-10-20T01:00:00.000Z', '提醒', '督促函', '通报')).toEqual(['约谈']);
    expect(on('2024-10-20T01:00:00.000Z', '提醒', '督促函', '通报', '约谈')).toEqual([]);
  });

  it('does not fall back below a rung a person went straight to', () => {
    expect(kinds({ reports: [report(1)], steps: [step('督促函')] })).toEqual([]);
    const now = '2024-10-05T01:00:00.000Z';
    expect(kinds({ reports: [report(1)], steps: [step('督促函')], now })).toEqual(['通报']);
  });

  it('says which steps came before', () => {
    const [found] = proposed({ reports: [report(1)], steps: [step('提醒')] });
    expect(found?.ground).toMatch(/；此前已作：2024年9月30日提醒$/u);
  });

  it('counts only steps on its own ground', () => {
    const others = [
      step('提醒', { unitId: unitIdOf(2) }),
      step('提醒', { periodKey: '2024Q2' }),
      step('提醒', { dutyId: null, periodKey: null, entryId: entryIdOf(1) }),
      step('暗访'),
    ];
    expect(kinds({ reports: [report(1)], steps: others })).toEqual(['提醒']);
  });

  it('is nothing once the report is there, however late, nor for an exempt unit', () => {
    const reports = [
      report(1, { firstSubmittedAt: '2024-10-01T02:00:00.000Z' }),
      report(2, { firstSubmittedAt: '2024-10-01T02:00:00.000Z', returned: {} }),
      report(3, { exempt: {} }),
    ];
    expect(kinds({ reports })).toEqual([]);
  });
});

describe('a ladder', () => {
  it('is read by its days, and a kind on two rungs is taken twice', () => {
    const ladder = [
      { kind: '通报', afterDays: 4 },
      { kind: '提醒', afterDays: 1 },
      { kind: '提醒', afterDays: 2 },
    ];
    const on = (...taken: string[]) =>
      kinds({ ladder, reports: [report(1)], steps: taken.map((kind) => step(kind)) });
    expect(on()).toEqual(['提醒']);
    expect(on('提醒')).toEqual(['提醒']);
    expect(on('提醒', '提醒')).toEqual(['通报']);
  });

  it('without rungs proposes nothing', () => {
    expect(kinds({ ladder: [], reports: [report(1)], lateRows: [lateRow(1)] })).toEqual([]);
  });
});

describe('a late task row', () => {
  it('is ground from the day it is 严重逾期, and the ladder counts from there', () => {
    expect(kinds({ lateRows: [lateRow(1, { daysLate: 30 })] })).toEqual([]);
    const [found] = proposed({ lateRows: [lateRow(1)] });
    expect(found).toEqual({
      unitId: unitIdOf(1),
      unitName: '单位1',
      kind: '提醒',
      ground:
        '重点任务3“健全数据清单”逾期 31 天未完成（应于2024年8月31日前完成，进展状态“推进中”）',
      dutyId: null,
      periodKey: null,
      entryId: entryIdOf(1),
      daysLate: 31,
    });
    const steps = [step('提醒', { dutyId: null, periodKey: null, entryId: entryIdOf(1) })];
    expect(kinds({ lateRows: [lateRow(1, { daysLate: 32 })], steps })).toEqual([]);
    expect(kinds({ lateRows: [lateRow(1, { daysLate: 33 })], steps })).toEqual(['督促函']);
  });

  it('without number, title and status is still said', () => {
    const bare = lateRow(1, { number: null, title: null, status: null });
    expect(proposed({ lateRows: [bare] })[0]?.ground).toBe(
      '重点任务逾期 31 天未完成（应于2024年8月31日前完成，未填报进展）',
    );
  });

  it('stands among the others by how long it is late', () => {
    const found = proposed({
      reports: [report(1), report(2)],
      lateRows: [lateRow(1), lateRow(2, { daysLate: 60 })],
    });
    expect(found.map(({ daysLate }) => daysLate)).toEqual([60, 31, 4, 4]);
  });
});
