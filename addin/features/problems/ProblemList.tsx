import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { useState, type ReactNode } from 'react';
import type { Problem } from '../../sync/outcome.ts';
import { PlainList } from '../../ui/PlainList.tsx';

/** More at once would bury the first ones, which is where people begin. */
const PAGE = 20;

const useStyles = makeStyles({
  item: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
  },
  go: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    maxWidth: 'none',
    minWidth: 0,
    padding: tokens.spacingHorizontalM,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    justifyItems: 'start',
    alignItems: 'start',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'normal',
  },
  icon: { display: 'flex', fontSize: '20px', color: tokens.colorStatusDangerForeground1 },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  place: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export interface ProblemListProps {
  readonly problems: readonly Problem[];
  readonly onGo: (problem: Problem) => void;
  /** What else can be done about one problem, below it. */
  readonly act?: (problem: Problem) => ReactNode;
}

/** What must be mended, each a button that goes to its cell. */
export function ProblemList({ problems, onGo, act }: ProblemListProps) {
  const styles = useStyles();
  const [shown, setShown] = useState(PAGE);
  const rest = problems.length - shown;
  return (
    <>
      <PlainList>
        {problems.slice(0, shown).map((problem) => (
          <li key={`${problem.sheetId} ${problem.address} ${problem.code}`} className={styles.item}>
            <Button
              appearance="subtle"
              className={styles.go}
              onClick={() => {
                onGo(problem);
              }}
            >
              <span className={styles.icon} aria-hidden>
                <ErrorCircleFilled />
              </span>
              <ProblemWords problem={problem} />
            </Button>
            {act?.(problem)}
          </li>
        ))}
      </PlainList>
      {rest > 0 && (
        <Button
          onClick={() => {
            setShown(shown + PAGE);
          }}
        >
          再显示 {Math.min(rest, PAGE)} 处（还有 {rest} 处）
        </Button>
      )}
    </>
  );
}

function ProblemWords({ problem }: { readonly problem: Problem }) {
  const styles = useStyles();
  const { rowTitle, column, address, message } = problem;
  return (
    <span className={styles.words}>
      <span className={styles.place}>
        {column === null ? '整行' : column} · {address}
      </span>
      <span>{message}</span>
      <span className={styles.quiet}>{rowTitle}</span>
    </span>
  );
}
