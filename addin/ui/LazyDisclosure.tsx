import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  summary: {
    cursor: 'pointer',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderRadius: tokens.borderRadiusSmall,
    overflowWrap: 'anywhere',
  },
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalL}`,
  },
});

export interface LazyDisclosureProps {
  readonly title: ReactNode;
  readonly children: () => ReactNode;
}

/** Details that are made only once somebody opens them: a list of sixty units must not hold sixty forms. */
export function LazyDisclosure({ title, children }: LazyDisclosureProps) {
  const styles = useStyles();
  const [opened, setOpened] = useState(false);
  return (
    <details
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setOpened(true);
      }}
    >
      <summary className={styles.summary}>{title}</summary>
      {opened && <div className={styles.body}>{children()}</div>}
    </details>
  );
}
