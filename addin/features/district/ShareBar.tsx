import { makeStyles, tokens } from '@fluentui/react-components';

const WHOLE = 100;

const useStyles = makeStyles({
  line: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  words: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  figure: { color: tokens.colorNeutralForeground2 },
  track: {
    height: '8px',
    borderRadius: tokens.borderRadiusSmall,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground5,
  },
  bar: { height: '100%', backgroundColor: tokens.colorCompoundBrandBackground },
});

export interface ShareBarProps {
  readonly label: string;
  readonly part: number;
  readonly base: number;
}

/** A share in words, «8/12 66.7%», and as a bar for the eye; «/» where there is nothing to take a share of. */
export function ShareBar({ label, part, base }: ShareBarProps) {
  const styles = useStyles();
  const percent = base === 0 ? 0 : (part / base) * WHOLE;
  const figure = base === 0 ? '/' : `${String(part)}/${String(base)}，${percentText(percent)}`;
  return (
    <div className={styles.line}>
      <span className={styles.words}>
        <span>{label}</span>
        <span className={styles.figure}>{figure}</span>
      </span>
      <div className={styles.track} aria-hidden>
        <div className={styles.bar} style={{ width: `${String(percent)}%` }} />
      </div>
    </div>
  );
}

const percentText = (percent: number): string => `${String(Math.round(percent * 10) / 10)}%`;
