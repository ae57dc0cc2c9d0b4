import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  strip: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  line: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
});

export interface ProgressStripProps {
  readonly words: string;
  /** null where the amount of work is not known yet. */
  readonly step: { readonly done: number; readonly total: number } | null;
  readonly cancelling: boolean;
  readonly onCancel: () => void;
}

/** What is being done, how far it is, and the way out. */
export function ProgressStrip({ words, step, cancelling, onCancel }: ProgressStripProps) {
  const styles = useStyles();
  const known = step !== null && step.total > 0;
  return (
    <div className={styles.strip}>
      <ProgressBar
        aria-label={words}
        {...(known ? { value: step.done, max: step.total } : {})}
        thickness="large"
      />
      <div className={styles.line}>
        <span>
          {words}
          {known && ` ${String(step.done)}/${String(step.total)}`}
        </span>
        <Button size="small" disabledFocusable={cancelling} onClick={onCancel}>
          {cancelling ? '正在取消…' : '取消'}
        </Button>
      </div>
    </div>
  );
}
