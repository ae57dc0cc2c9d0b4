import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import { columnLetter } from '../../../shared/sheet/address.ts';
import { MEANING_LABELS } from '../../../shared/sheet/meaning-labels.ts';
import { isDoubtful } from '../../../shared/sheet/column-doubt.ts';
import type { RecognisedColumn } from '../../../shared/sheet/recognised.ts';
import { sayDoubt } from './doubt-words.ts';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  icon: { display: 'flex', paddingTop: '1px', fontSize: '14px' },
  sure: { color: tokens.colorStatusSuccessForeground1 },
  doubt: { color: tokens.colorStatusWarningForeground3 },
  confirm: { marginTop: tokens.spacingVerticalXS },
});

export interface ColumnDoubtProps {
  readonly column: RecognisedColumn;
  /** Somebody said what the column is. */
  readonly settled: boolean;
  readonly onConfirm: () => void;
}

/** How sure a column's meaning is; a doubt can be confirmed as it is. */
export function ColumnDoubt({ column, settled, onConfirm }: ColumnDoubtProps) {
  const styles = useStyles();
  const doubtful = isDoubtful(column);
  if (!settled && !doubtful) return null;
  return (
    <>
      <div className={styles.line}>
        <span className={mergeClasses(styles.icon, doubtful ? styles.doubt : styles.sure)}>
          {doubtful ? <WarningFilled aria-hidden /> : <CheckmarkCircleFilled aria-hidden />}
        </span>
        <span>{doubtful ? sayDoubt(column) : '按您的指定'}</span>
      </div>
      {doubtful && (
        <Button
          className={styles.confirm}
          size="small"
          aria-label={`确认是这一列：${columnLetter(column.column)} 列，${MEANING_LABELS[column.meaning]}`}
          onClick={onConfirm}
        >
          确认是这一列
        </Button>
      )}
    </>
  );
}
