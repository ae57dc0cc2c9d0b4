import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useServices } from '../../app/services.ts';
import type { Problem, Refusal, Run, SheetEdited } from '../../sync/outcome.ts';
import { ActNotice } from '../../ui/ActNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { useAct } from '../../ui/use-act.ts';
import { ProblemList } from './ProblemList.tsx';

const useStyles = makeStyles({
  acts: {
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    // Under the words, not under the icon.
    marginLeft: `calc(20px + ${tokens.spacingHorizontalS})`,
  },
});

/** A run for commands too short for a progress bar. */
const quietRun = (): Run => ({
  onProgress: () => undefined,
  signal: new AbortController().signal,
});

/** What is no longer to be shown. A deleted row moves the places of all below it: the next sync lists them anew. */
function mendedWith(problems: readonly Problem[], { code, ...one }: Problem): readonly Problem[] {
  return code === 'DUPLICATE_ROW_ID'
    ? problems
    : problems.filter(({ address, sheetId }) => address === one.address && sheetId === one.sheetId);
}

export interface ProblemsProps {
  readonly problems: readonly Problem[];
}

/** 需修改: the list, a click goes to the cell; some can be mended right here. */
export function Problems({ problems }: ProblemsProps) {
  const styles = useStyles();
  const { commands } = useServices();
  const act = useAct<SheetEdited | Refusal | null>();
  const [mended, setMended] = useState<ReadonlySet<Problem>>(new Set());
  const open = problems.filter((problem) => !mended.has(problem));
  if (problems.length === 0) return null;

  const mendings = {
    READ_ONLY: { label: '恢复原文', mend: (p: Problem) => commands.restoreOriginal(p, quietRun()) },
    DUPLICATE_ROW_ID: { label: '删除重复行', mend: (p: Problem) => commands.removeDuplicate(p) },
  } as const;
  const mend = async (problem: Problem, command: Promise<SheetEdited | Refusal>) => {
    const result = await command;
    if (result.kind === 'edited') setMended(new Set([...mended, ...mendedWith(problems, problem)]));
    return result;
  };
  const mendingOf = (code: string) =>
    code === 'READ_ONLY' || code === 'DUPLICATE_ROW_ID' ? mendings[code] : null;

  return (
    <Section title="需修改" count={`${String(open.length)} 处`}>
      <ActNotice state={act.state}>
        {(result) =>
          result !== null && (
            <Notice tone={result.kind === 'refused' ? 'error' : 'success'}>
              {result.sentence}
            </Notice>
          )
        }
      </ActNotice>
      <ProblemList
        problems={open}
        onGo={(problem) => {
          act.perform(() => commands.goTo(problem));
        }}
        act={(problem) => {
          const mending = mendingOf(problem.code);
          return (
            mending !== null && (
              <div className={styles.acts}>
                <Button
                  size="small"
                  aria-label={`${mending.label}：${problem.rowTitle}`}
                  onClick={() => {
                    act.perform(() => mend(problem, mending.mend(problem)));
                  }}
                >
                  {mending.label}
                </Button>
              </div>
            )
          );
        }}
      />
    </Section>
  );
}
