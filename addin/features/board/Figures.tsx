import { makeStyles, tokens } from '@fluentui/react-components';
import type { PeriodFact, ReportFact } from '../../../shared/protocol/report.ts';
import { BarChart } from '../../ui/BarChart.tsx';
import { figuresOf } from './figures.ts';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: tokens.spacingVerticalS,
    margin: 0,
  },
  one: { display: 'flex', flexDirection: 'column-reverse' },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export interface FiguresProps {
  readonly reports: readonly ReportFact[];
  readonly period: PeriodFact;
  readonly now: string;
}

/** 应报 已报 迟报 未报 退回 审定, as numbers and as one bar. */
export function Figures({ reports, period, now }: FiguresProps) {
  const styles = useStyles();
  const figures = figuresOf(reports, period, now);
  const { expected, reported, late, missing, returned, accepted, exempt } = figures;
  const facts = [
    ['应报', expected],
    ['已报', reported],
    ['未报', missing],
    ['迟报', late],
    ['退回', returned],
    ['审定', accepted],
  ] as const;
  return (
    <>
      <dl className={styles.list}>
        {facts.map(([name, value]) => (
          <div key={name} className={styles.one}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      <BarChart
        title={`${period.label}报送进度${exempt === 0 ? '' : `（另有免报 ${String(exempt)} 个）`}`}
        series={[
          { name: '按时', shade: 'good' },
          { name: '迟报', shade: 'soon' },
          { name: '未报', shade: 'none' },
        ]}
        lines={[
          {
            key: period.key,
            label: '已报 / 应报',
            figure: `${String(reported)}/${String(expected)}`,
            amounts: [reported - late, late, missing],
          },
        ]}
      />
    </>
  );
}
