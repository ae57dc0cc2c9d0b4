import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { sayMoment } from './moment.ts';
import { Quiet } from './Quiet.tsx';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
});

export interface AsOfProps {
  /** ISO instant. */
  readonly at: string;
  readonly now: Date;
  /** What is asked for anew, for whoever hears the page: «报送情况». */
  readonly what: string;
  readonly onReload: () => void;
}

/** How old the figures are, and the way to newer ones: a pane stays open all day while others report. */
export function AsOf({ at, now, what, onReload }: AsOfProps) {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      <Quiet>数据截至 {sayMoment(at, now)}。</Quiet>
      <Button size="small" aria-label={`刷新${what}`} onClick={onReload}>
        刷新
      </Button>
    </div>
  );
}
