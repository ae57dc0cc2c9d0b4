import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { useRunning, useServices } from '../../app/services.ts';
import type { Refusal, SheetEdited, SyncDone } from '../../sync/outcome.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { RunView } from '../../ui/RunView.tsx';
import { Section } from '../../ui/Section.tsx';
import { useRun } from '../../ui/use-run.ts';

/** Rows the sheet no longer has: a missing row never deletes on the server, so they can come back. */
export function MissingRows({ missing }: Pick<SyncDone, 'missing'>) {
  const { commands, gate } = useServices();
  const running = useRunning();
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const runner = useRun<SheetEdited | Refusal>(gate, '正在恢复…');
  if (missing.length === 0) return null;
  const chosen = missing.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  const toggle = (id: string): void => {
    setKept((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  };
  return (
    <Section title="表里少了的行" count={`${String(missing.length)} 行`}>
      <Quiet>这些行被删掉或移走了，服务器上还保留着。</Quiet>
      {missing.map(({ id, rowTitle }) => (
        <Checkbox
          key={id}
          label={rowTitle}
          checked={!kept.has(id)}
          onChange={() => {
            toggle(id);
          }}
        />
      ))}
      <Button
        disabledFocusable={running !== null || chosen.length === 0}
        onClick={() => {
          runner.start((run) => commands.restoreMissing(chosen, run));
        }}
      >
        恢复到表中（{chosen.length} 行）
      </Button>
      <RunView runner={runner} words="正在恢复…">
        {(outcome) => (
          <Notice tone={outcome.kind === 'refused' ? 'error' : 'success'}>
            {outcome.sentence}
          </Notice>
        )}
      </RunView>
    </Section>
  );
}
