import { makeStyles, tokens } from '@fluentui/react-components';
import { useOwnReports } from '../../app/services.ts';
import { sayPeriod } from './period-words.ts';

const useStyles = makeStyles({
  line: { margin: 0, color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
});

/** The period that is due next, in the header; nothing where the unit owes nothing or it is not known yet. */
export function PeriodLine() {
  const styles = useStyles();
  const { loaded } = useOwnReports();
  if (loaded.kind !== 'ready') return null;
  const [first] = loaded.value.items;
  if (first === undefined) return null;
  return <p className={styles.line}>{sayPeriod(first, loaded.value.now)}</p>;
}
