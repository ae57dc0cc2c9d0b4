import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { SkippedKind, SkippedRow } from '../../../shared/sheet/recognised.ts';
import { PlainList } from '../../ui/PlainList.tsx';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
});

const WHY = {
  section: '认作下面几项任务的分组',
  total: '认作合计',
  closing: '认作签字或说明',
  below: '在签字或说明下面，没有读',
  left: '您说过不是任务',
} as const satisfies Record<SkippedKind, string>;

export interface SkippedRowsProps {
  readonly lines: readonly SkippedRow[];
  readonly busy: boolean;
  readonly onTake: (row: number) => void;
}

/** Rows that were not taken for tasks, each with why, to be taken in. */
export function SkippedRows({ lines, busy, onTake }: SkippedRowsProps) {
  const styles = useStyles();
  return (
    <PlainList>
      {lines.map(({ row, kind, text }) => (
        <li key={row}>
          <div>{text}</div>
          <div className={styles.quiet}>
            第 {row} 行 · {WHY[kind]}
          </div>
          <Button
            size="small"
            disabledFocusable={busy}
            aria-label={`当作任务：第 ${String(row)} 行`}
            onClick={() => {
              onTake(row);
            }}
          >
            当作任务
          </Button>
        </li>
      ))}
    </PlainList>
  );
}
