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
  readonly name: string;
  readonly column: RecognisedColumn;
  /** Somebody said what the column is: here, or of the same words in the first table. */
  readonly settledBy: 'own' | 'first' | null;
  readonly onConfirm: () => void;
  readonly onUndo: () => void;
}

/** How sure a column's meaning is; a doubt can be confirmed as it is, and what was said be taken back. */
export function ColumnDoubt(props: ColumnDoubtProps) {
  const { name, column, settledBy, onConfirm, onUndo } = props;
  const styles = useStyles();
  const doubtful = isDoubtful(column);
  if (settledBy === null && !doubtful) return null;
  const place = `${name}${columnLetter(column.column)} 列`;
  return (
    <>
      <div className={styles.line}>
        <span className={mergeClasses(styles.icon, doubtful ? styles.doubt : styles.sure)}>
          {doubtful ? <WarningFilled aria-hidden /> : <CheckmarkCircleFilled aria-hidden />}
        </span>
        <span>
          {doubtful
            ? sayDoubt(column)
            : settledBy === 'first'
              ? '按您对第 1 张表的指定'
              : '按您的指定'}
        </span>
      </div>
      {doubtful && (
        <Button
          className={styles.confirm}
          size="small"
          aria-label={`确认是这一列：${place}，${MEANING_LABELS[column.meaning]}`}
          onClick={onConfirm}
        >
          确认是这一列
        </Button>
      )}
      {settledBy === 'own' && (
        <Button
          className={styles.confirm}
          size="small"
          appearance="subtle"
          aria-label={`还原为自动识别：${place}`}
          onClick={onUndo}
        >
          还原为自动识别
        </Button>
      )}
    </>
  );
}
