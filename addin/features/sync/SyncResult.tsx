import { Button } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { useServices } from '../../app/services.ts';
import type { Refusal, SheetEdited, SyncDone } from '../../sync/outcome.ts';
import { ActNotice } from '../../ui/ActNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { useAct } from '../../ui/use-act.ts';

/** The result in one sentence that adds up, and the way back. */
export function SyncResult({ done }: { readonly done: SyncDone }) {
  const { commands } = useServices();
  const undo = useAct<SheetEdited | Refusal>();
  const asked = done.problems.length + done.conflicts.length + done.missing.length;
  const clean = asked === 0 && !done.protected;
  const undone = undo.state.kind === 'done' && undo.state.result.kind === 'edited';
  return (
    <Stack>
      <Notice
        tone={clean ? 'success' : 'warning'}
        title={clean ? '同步完成' : '同步完成，有内容要您处理'}
        actions={
          done.undoable &&
          !undone && (
            <Button
              size="small"
              icon={<ArrowUndoRegular />}
              disabledFocusable={undo.state.kind === 'busy'}
              onClick={() => {
                undo.perform(() => commands.undoSync());
              }}
            >
              撤销本次同步
            </Button>
          )
        }
      >
        {done.sentence}
      </Notice>
      <ActNotice state={undo.state}>
        {(result) => (
          <Notice tone={result.kind === 'refused' ? 'error' : 'success'}>{result.sentence}</Notice>
        )}
      </ActNotice>
    </Stack>
  );
}
