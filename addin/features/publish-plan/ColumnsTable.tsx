import { makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { columnLetter } from '../../../shared/sheet/address.ts';
import { MEANINGS } from '../../../shared/sheet/meaning.ts';
import { MEANING_LABELS } from '../../../shared/sheet/meaning-labels.ts';
import type { RecognisedColumn } from '../../../shared/sheet/recognised.ts';
import { settledColumns, type ColumnChoice } from '../../../shared/sheet/settled-reading.ts';
import type { SettledReading } from '../../../shared/sheet/settled-reading.ts';
import { ColumnDoubt } from './ColumnDoubt.tsx';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  letter: { width: '28px' },
  meaning: { width: '176px' },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'left',
    verticalAlign: 'baseline',
    overflowWrap: 'anywhere',
    fontWeight: tokens.fontWeightRegular,
  },
  head: { color: tokens.colorNeutralForeground2 },
  // A list of its natural width would widen its column.
  choice: { minWidth: 0, '& select': { width: '100%', textOverflow: 'ellipsis' } },
});

export interface ColumnsTableProps {
  readonly columns: readonly RecognisedColumn[];
  readonly settled: SettledReading;
  readonly onChoose: (choice: ColumnChoice) => void;
}

/** Each column with what it is taken for, to be changed; doubtful ones say why and wait for a word. */
export function ColumnsTable({ columns, settled, onChoose }: ColumnsTableProps) {
  const styles = useStyles();
  const said = settledColumns(columns, settled);
  return (
    <table className={styles.table}>
      <thead className={styles.head}>
        <tr>
          <th scope="col" className={mergeClasses(styles.cell, styles.letter)}>
            列
          </th>
          <th scope="col" className={styles.cell}>
            标题
          </th>
          <th scope="col" className={mergeClasses(styles.cell, styles.meaning)}>
            认作
          </th>
        </tr>
      </thead>
      <tbody>
        {columns
          .filter(({ key }) => key === null)
          .map((column) => (
            <tr key={column.column}>
              <td className={styles.cell}>{columnLetter(column.column)}</td>
              <th scope="row" className={styles.cell}>
                {column.heading || '（没有标题）'}
              </th>
              <td className={styles.cell}>
                <Select
                  className={styles.choice}
                  aria-label={`${columnLetter(column.column)} 列认作`}
                  value={column.meaning}
                  onChange={(_, data) => {
                    const meaning = MEANINGS.find((one) => one === data.value);
                    if (meaning !== undefined) onChoose({ column, meaning });
                  }}
                >
                  {MEANINGS.map((meaning) => (
                    <option key={meaning} value={meaning}>
                      {MEANING_LABELS[meaning]}
                    </option>
                  ))}
                </Select>
                <ColumnDoubt
                  column={column}
                  settled={said.has(column)}
                  onConfirm={() => {
                    onChoose({ column, meaning: column.meaning });
                  }}
                />
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
