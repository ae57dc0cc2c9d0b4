import { makeStyles, tokens } from '@fluentui/react-components';
import { SHADE_COLOURS, type ShadeName } from './shade-colours.ts';
import { ShadeDot } from './ShadeDot.tsx';

const useStyles = makeStyles({
  chart: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, margin: 0 },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
  },
  line: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  words: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
  },
  figure: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  bar: {
    display: 'flex',
    height: '12px',
    borderRadius: tokens.borderRadiusSmall,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground4,
  },
  part: { minWidth: 0 },
  table: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

export interface BarSeries {
  readonly name: string;
  readonly shade: ShadeName;
}

export interface BarLine {
  readonly key: string;
  readonly label: string;
  /** What the eye reads at the end of the line: «3/12». */
  readonly figure: string;
  /** One amount for each series. */
  readonly amounts: readonly number[];
}

export interface BarChartProps {
  readonly title: string;
  readonly series: readonly BarSeries[];
  readonly lines: readonly BarLine[];
}

/** Stacked bars, each as long as the pane is wide; the same figures stand as a table for whoever hears the page. */
export function BarChart({ title, series, lines }: BarChartProps) {
  const styles = useStyles();
  return (
    <figure className={styles.chart}>
      <figcaption>{title}</figcaption>
      <div className={styles.legend} aria-hidden>
        {series.map(({ name, shade }) => (
          <span key={name}>
            <ShadeDot shade={shade} />
            {name}
          </span>
        ))}
      </div>
      {lines.map((line) => (
        <div key={line.key} className={styles.line} aria-hidden>
          <span className={styles.words}>
            <span>{line.label}</span>
            <span className={styles.figure}>{line.figure}</span>
          </span>
          <div className={styles.bar}>
            {series.map(({ name, shade }, index) => (
              <div
                key={name}
                className={styles.part}
                style={{
                  width: `${String(percentOf(line.amounts, index))}%`,
                  backgroundColor: SHADE_COLOURS[shade],
                }}
              />
            ))}
          </div>
        </div>
      ))}
      <div className={styles.table}>
        <table>
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">名称</th>
              {series.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.key}>
                <th scope="row">{line.label}</th>
                {series.map(({ name }, index) => (
                  <td key={name}>{line.amounts[index] ?? 0}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}

const WHOLE = 100;

/** Share of one amount in its line, 0–100. */
function percentOf(amounts: readonly number[], index: number): number {
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  return sum === 0 ? 0 : ((amounts[index] ?? 0) / sum) * WHOLE;
}
