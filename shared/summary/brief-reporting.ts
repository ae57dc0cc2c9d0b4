import { controlTotals } from '../report/control-totals.ts';
import { ratesOf, type Rate } from '../report/rates.ts';
import { sayDue } from '../time/moment.ts';
import { paragraph, type BriefPart } from './brief-block.ts';
import { periodLabel } from './brief-title.ts';
import { sentence, shareText } from './brief-words.ts';
import type { SummaryFacts, SummaryPeriod } from './facts.ts';
import type { Judged } from './judged.ts';
import { unitReports, type UnitReport } from './unit-reports.ts';

/** Units and rates of the period in one sentence; empty in a plan without duties. */
export function reportingText({ facts }: Judged): string {
  const { period, reports } = facts;
  if (period === null) return '';
  const { units } = controlTotals(reports);
  const rates = ratesOf(reports, period, facts.at);
  return sentence([
    `${periodLabel(period) || '本期'}应报送单位${units.expected}个，已报送${units.in}个，${rateText('报送率', rates.reported)}`,
    `按时报送${rates.onTime.part}个，${rateText('及时率', rates.onTime)}`,
  ]);
}

/** 报送情况: figures, then by name who is late, missing, returned, exempt or had nothing to report. */
export function reportingPart(judged: Judged): BriefPart | null {
  const { facts } = judged;
  if (facts.period === null) return null;
  const named = namedUnits(unitReports(judged));
  const texts = [figuresText(facts, facts.period), ...(named.length > 0 ? [sentence(named)] : [])];
  return { name: '报送情况', blocks: texts.map(paragraph) };
}

function figuresText({ reports, at }: SummaryFacts, period: SummaryPeriod): string {
  const { units } = controlTotals(reports);
  const { reported, onTime, accepted, complete } = ratesOf(reports, period, at);
  const due = `${period.dutyName}应于${sayDue(period.dueAt, Number(period.to.slice(0, 4)))}前报送`;
  return [
    `${due}。`,
    sentence([
      `应报送单位${units.expected}个，已报送${units.in}个，未报送${units.missing}个，${rateText('报送率', reported)}`,
      `按时报送${onTime.part}个，${rateText('及时率', onTime)}`,
      `已审定${units.used}个，待审${units.pending}个，退回${units.returned}个，${rateText('审定率', accepted)}`,
      units.exempt === 0 ? null : `另有免报单位${units.exempt}个`,
      rateText('内容完整率', complete),
    ]),
    '各单位报送情况见附件2。',
  ].join('');
}

function rateText(label: string, { part, base }: Rate): string {
  return shareText(label, part, base);
}

function namedUnits(units: readonly UnitReport[]): readonly string[] {
  const expected = units.filter(({ report }) => report.exempt === null);
  const absent = expected.filter(({ report }) => report.firstSubmittedAt === null);
  const late = expected.filter(({ timeliness }) => timeliness === 'late');
  const returned = expected.filter(({ report }) => report.returned !== null);
  const nil = expected.filter(
    ({ report }) => report.nil !== null && report.firstSubmittedAt !== null,
  );
  const exempt = units.filter(({ report }) => report.exempt !== null);
  return [
    listed('未报送', absent, ({ daysLate }) => (daysLate > 0 ? `逾期${daysLate}天` : null)),
    listed('迟报', late, ({ daysLate }) => `迟${daysLate}天`),
    listed('退回待改', returned, ({ report }) => report.returned?.reason ?? null),
    listed('零报告', nil, ({ report }) => report.nil),
    listed('免报', exempt, ({ report }) => report.exempt?.reason ?? null),
  ].filter((line) => line !== null);
}

function listed(
  label: string,
  units: readonly UnitReport[],
  remark: (unit: UnitReport) => string | null,
): string | null {
  if (units.length === 0) return null;
  const words = units.map((unit) => {
    const said = remark(unit)?.replace(/[。；\s]+$/u, '');
    return said ? `${unit.name}（${said}）` : unit.name;
  });
  return `${label}：${words.join('、')}`;
}
