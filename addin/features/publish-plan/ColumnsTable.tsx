import { makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { columnLetter } from '../../../shared/sheet/address.ts';
import { MEANINGS } from '../../../shared/sheet/meaning.ts';
import { MEANING_LABELS } from '../../../shared/sheet/meaning-labels.ts';
import type { RecognisedColumn } from '../../../shared/sheet/recognised.ts';
import type { ColumnChoice } from '../../../shared/sheet/settled-reading.ts';
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
  /** «第 2 张表 », for whoever hears a column named without seeing where it stands. */
  readonly name: string;
  readonly columns: readonly RecognisedColumn[];
  /** Where somebody settled a column: here, or in the first table. */
  readonly settledBy: (column: RecognisedColumn) => 'own' | 'first' | null;
  readonly onChoose: (choice: ColumnChoice) => void;
}

/** Each column with what it is taken for, to be changed; doubtful ones say why and wait for a word. */
export function ColumnsTable({ name, columns, settledBy, onChoose }: ColumnsTableProps) {
  const styles = useStyles();
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
                  aria-label={`${name}${columnLetter(column.column)} 列认作`}
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
                  name={name}
                  settledBy={settledBy(column)}
                  onConfirm={() => {
                    onChoose({ column, meaning: column.meaning });
                  }}
                  onUndo={() => {
                    onChoose({ column, meaning: null });
                  }}
                />
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
