import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Board, PeriodFact } from '../../../shared/protocol/report.ts';
import { Choice } from '../../ui/Choice.tsx';
import { LazyDisclosure } from '../../ui/LazyDisclosure.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { ShadeDot } from '../../ui/ShadeDot.tsx';
import { FILTER_LABELS, FILTERS, passes, type Filter } from './figures.ts';
import { reportWords } from './report-words.ts';
import { UnitReport } from './UnitReport.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  title: {
    display: 'inline-grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    // Beside the mark of the disclosure.
    width: 'calc(100% - 20px)',
    verticalAlign: 'top',
  },
  word: { whiteSpace: 'nowrap' },
});

export interface UnitListProps {
  readonly reports: Board['reports'];
  readonly period: PeriodFact;
  readonly now: string;
  readonly onChanged: () => void;
}

/** Every unit with its word; what was handed in and what may be done opens under it. */
export function UnitList({ reports, period, now, onChanged }: UnitListProps) {
  const styles = useStyles();
  const [filter, setFilter] = useState<Filter>('all');
  const shown = reports.filter((report) => passes(report, filter));
  const count = (one: Filter) => reports.filter((report) => passes(report, one)).length;
  return (
    <>
      <Choice<Filter>
        label="显示"
        value={filter}
        options={FILTERS.map((value) => ({
          value,
          label: `${FILTER_LABELS[value]}（${String(count(value))}）`,
        }))}
        onChange={setFilter}
      />
      {shown.length === 0 && <Quiet>没有这样的单位。</Quiet>}
      <ul className={styles.list}>
        {shown.map((report) => {
          const { word, shade, days } = reportWords(report, period, now);
          return (
            <li key={report.id} className={styles.item}>
              <LazyDisclosure
                title={
                  <span className={styles.title}>
                    <span>{report.unitName}</span>
                    <span className={styles.word}>
                      <ShadeDot shade={shade} />
                      {word}
                      {days !== '' && ` · ${days}`}
                    </span>
                  </span>
                }
              >
                {() => <UnitReport report={report} now={now} onChanged={onChanged} />}
              </LazyDisclosure>
            </li>
          );
        })}
      </ul>
    </>
  );
}
