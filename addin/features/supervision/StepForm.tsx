import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Step } from '../../../shared/protocol/supervision.ts';
import { useServices } from '../../app/services.ts';
import type { Answer } from '../../sync/client.ts';
import { ActNotice } from '../../ui/ActNotice.tsx';
import { LongField } from '../../ui/LongField.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useAct } from '../../ui/use-act.ts';

export interface StepFormProps {
  readonly step: Step;
  readonly onChanged: () => void;
}

const wordsOf = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What the unit answered, and what came of it. */
export function StepForm({ step, onChanged }: StepFormProps) {
  const { reporting } = useServices();
  const [reply, setReply] = useState(step.reply ?? '');
  const [result, setResult] = useState(step.result ?? '');
  const act = useAct<Answer<Step>>();
  const save = async (): Promise<Answer<Step>> => {
    const answer = await reporting.answerStep({
      id: step.id,
      reply: wordsOf(reply),
      result: wordsOf(result),
    });
    if (answer.ok) onChanged();
    return answer;
  };
  return (
    <>
      <LongField label="单位的回复" value={reply} onChange={setReply} />
      <LongField label="结果" value={result} rows={1} onChange={setResult} />
      <ActNotice state={act.state}>
        {(answer) =>
          answer.ok ? (
            <Notice tone="success">已保存。</Notice>
          ) : (
            <Notice tone="error">{answer.refusal.sentence}</Notice>
          )
        }
      </ActNotice>
      <Button
        aria-label={`保存第 ${String(step.no)} 号的回复和结果`}
        disabledFocusable={act.state.kind === 'busy'}
        onClick={() => {
          act.perform(save);
        }}
      >
        保存
      </Button>
    </>
  );
}
