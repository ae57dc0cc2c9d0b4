import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { RecognisedRow } from '../../../shared/sheet/recognised.ts';
import { PlainList } from '../../ui/PlainList.tsx';
import { sayPeople, saySteps, sayTargets, sayWho } from './row-words.ts';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
});

export interface RowsListProps {
  readonly rows: readonly RecognisedRow[];
  readonly busy: boolean;
  /** Whether a sheet row was said to be a task. */
  readonly isSaid: (row: number) => boolean;
  readonly onLeave: (row: number) => void;
}

/** Every dated row as it was understood; what is none can be left out. */
export function RowsList({ rows, busy, isSaid, onLeave }: RowsListProps) {
  const styles = useStyles();
  return (
    <PlainList>
      {rows.map((row, index) => (
        // Several tasks of a text may stand in one row.
        <li key={index}>
          <div>
            {row.number === null ? '' : `${row.number} `}
            {row.title ?? row.detail ?? '（没有标题）'}
          </div>
          <div className={styles.quiet}>
            第 {row.row} 行 · {sayWho(row)}
            {isSaid(row.row) ? ' · 按您的指定' : ''}
          </div>
          {[sayPeople(row), saySteps(row), sayTargets(row)].map(
            (words) =>
              words !== null && (
                <div key={words} className={styles.quiet}>
                  {words}
                </div>
              ),
          )}
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={busy}
            aria-label={`不是任务：第 ${String(row.row)} 行`}
            onClick={() => {
              onLeave(row.row);
            }}
          >
            不是任务
          </Button>
        </li>
      ))}
    </PlainList>
  );
}
