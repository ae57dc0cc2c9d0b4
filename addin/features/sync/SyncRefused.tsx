import { Button } from '@fluentui/react-components';
import { useServices, useSession } from '../../app/services.ts';
import type { Refusal, SheetEdited } from '../../sync/outcome.ts';
import { ActNotice } from '../../ui/ActNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { useAct } from '../../ui/use-act.ts';

export interface SyncRefusedProps {
  readonly refusal: Refusal;
  readonly onReview: () => void;
}

/** Why nothing was sent, with the one act that helps where there is one. */
export function SyncRefused({ refusal, onReview }: SyncRefusedProps) {
  if (refusal.code === 'CANCELLED') {
    return (
      <Notice tone="info" title="已取消">
        {refusal.sentence}
      </Notice>
    );
  }
  if (refusal.code === 'CURSOR_UNKNOWN') {
    return (
      <Notice
        tone="warning"
        title="要全面核对"
        actions={<Button onClick={onReview}>全面核对</Button>}
      >
        {refusal.sentence}
      </Notice>
    );
  }
  return (
    <Stack>
      <Notice tone="error" title="没有同步">
        {refusal.sentence}
      </Notice>
      {refusal.code === 'BINDING_INVALID' && <Rebind />}
    </Stack>
  );
}

/** 重新绑定: the sheet stays as it is and is compared at the next sync. */
function Rebind() {
  const { commands } = useServices();
  const { plans } = useSession();
  const act = useAct<SheetEdited | Refusal>();
  return (
    <Stack>
      {plans.map((plan) => (
        <Button
          key={plan.id}
          disabledFocusable={act.state.kind === 'busy'}
          onClick={() => {
            act.perform(() => commands.rebind(plan.id));
          }}
        >
          {plans.length === 1 ? '重新绑定' : `重新绑定到：${plan.title}`}
        </Button>
      ))}
      <ActNotice state={act.state}>
        {(result) => (
          <Notice tone={result.kind === 'refused' ? 'error' : 'success'}>{result.sentence}</Notice>
        )}
      </ActNotice>
    </Stack>
  );
}
