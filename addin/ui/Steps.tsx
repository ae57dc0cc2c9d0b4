import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  steps: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    color: tokens.colorNeutralForeground2,
  },
  current: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

export interface StepsProps {
  readonly names: readonly string[];
  /** Index of the present step. */
  readonly current: number;
}

/** «1 看懂 2 确认单位 3 发布»: where a person stands in a short sequence. */
export function Steps({ names, current }: StepsProps) {
  const styles = useStyles();
  return (
    <ol className={styles.steps}>
      {names.map((name, index) => (
        <li
          key={name}
          {...(index === current
            ? { 'aria-current': 'step' as const, className: styles.current }
            : {})}
        >
          {index + 1} {name}
        </li>
      ))}
    </ol>
  );
}
