import { Button } from '@fluentui/react-components';
import type { Answer } from '../../sync/client.ts';
import { ActNotice } from '../../ui/ActNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useAct } from '../../ui/use-act.ts';

export interface DecisionProps {
  readonly label: string;
  /** For whoever hears the page: «审定：东湾村». */
  readonly spoken?: string;
  readonly done: string;
  readonly ready?: boolean;
  readonly primary?: boolean;
  readonly perform: () => Promise<Answer<unknown>>;
  /** With what was done in words, which outlive this button and its right; null where it was refused. */
  readonly onChanged: (said: string | null) => void;
}

/** One act on reports: the button, and the reason where it was refused. */
export function Decision(props: DecisionProps) {
  const { label, spoken = label, done, ready = true, primary = false, perform, onChanged } = props;
  const act = useAct<Answer<unknown>>();
  return (
    <>
      <Button
        aria-label={spoken}
        appearance={primary ? 'primary' : 'secondary'}
        disabledFocusable={!ready || act.state.kind === 'busy'}
        onClick={() => {
          act.perform(async () => {
            const answer = await perform();
            onChanged(answer.ok ? done : null);
            return answer;
          });
        }}
      >
        {label}
      </Button>
      <ActNotice state={act.state}>
        {(answer) => !answer.ok && <Notice tone="error">{answer.refusal.sentence}</Notice>}
      </ActNotice>
    </>
  );
}
