import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import { columnLetter } from '../../../shared/sheet/address.ts';
import type { RecognisedColumn } from '../../../shared/sheet/recognised.ts';
import { DOUBT_BELOW, MEANING_LABELS } from './meaning-labels.ts';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  letter: { width: '32px' },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'left',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    fontWeight: tokens.fontWeightRegular,
  },
  head: { color: tokens.colorNeutralForeground2 },
  sure: { color: tokens.colorStatusSuccessForeground1 },
  doubt: { color: tokens.colorStatusWarningForeground3 },
  meaning: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  icon: { display: 'flex', flexShrink: 0 },
});

/** Which column was taken for what; doubtful ones say so. */
export function ColumnsTable({ columns }: { readonly columns: readonly RecognisedColumn[] }) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <thead className={styles.head}>
        <tr>
          <th scope="col" className={mergeClasses(styles.cell, styles.letter)}>
            列
          </th>
          <th scope="col" className={styles.cell}>
            表头
          </th>
          <th scope="col" className={styles.cell}>
            认作
          </th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => (
          <tr key={column.column}>
            <td className={styles.cell}>{columnLetter(column.column)}</td>
            <td className={styles.cell}>{column.heading || '（没有表头）'}</td>
            <td className={styles.cell}>
              <MeaningOf column={column} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function MeaningOf({ column }: { readonly column: RecognisedColumn }) {
  const styles = useStyles();
  const label = MEANING_LABELS[column.meaning];
  if (column.meaning === 'other') return label;
  const doubtful = column.confidence < DOUBT_BELOW;
  return (
    <span className={styles.meaning}>
      <span
        className={mergeClasses(styles.icon, doubtful ? styles.doubt : styles.sure)}
        aria-hidden
      >
        {doubtful ? <WarningFilled /> : <CheckmarkCircleFilled />}
      </span>
      {label}
      {doubtful && '（拿不准）'}
    </span>
  );
}
