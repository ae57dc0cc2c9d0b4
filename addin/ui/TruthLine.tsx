import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { EditFilled } from '@fluentui/react-icons/svg/edit';
import { sayTruth, type Truth } from './truth.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    textAlign: 'center',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    color: tokens.colorNeutralForeground2,
  },
  icon: { display: 'flex' },
});

/** The permanent answer to «did it save?». */
export function TruthLine({ truth, now }: { readonly truth: Truth; readonly now: Date }) {
  const styles = useStyles();
  return (
    <p className={styles.line}>
      <span className={styles.icon} aria-hidden>
        {truth.fields === 0 ? <CheckmarkCircleFilled /> : <EditFilled />}
      </span>
      {sayTruth(truth, now)}
    </p>
  );
}
