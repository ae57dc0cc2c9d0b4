import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { TargetFigure } from '../../../shared/protocol/target.ts';
import type { Target } from '../../../shared/report/target.ts';
import { sayGoal } from '../../../shared/report/target-goal.ts';
import type { PlanId, TargetId } from '../../../shared/town/ids.ts';
import { useServices } from '../../app/services.ts';
import type { Answer } from '../../sync/client.ts';
import { ActNotice } from '../../ui/ActNotice.tsx';
import { Card } from '../../ui/Card.tsx';
import { LongField } from '../../ui/LongField.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { useAct } from '../../ui/use-act.ts';
import { sayQuarter } from './target-words.ts';

export interface FiguresFormProps {
  readonly planId: PlanId;
  readonly quarter: string;
  readonly targets: readonly Target[];
  readonly figures: readonly TargetFigure[];
  readonly onSaved: () => void;
}

interface Entered {
  readonly value: number | null;
  readonly base: number | null;
}

const BLANK: Entered = { value: null, base: null };

/** One quarter's figures of the unit; a rate is given by its part and its base, never as a percentage. */
export function FiguresForm({ planId, quarter, targets, figures, onSaved }: FiguresFormProps) {
  const { reporting } = useServices();
  const [entered, setEntered] = useState<ReadonlyMap<TargetId, Entered>>(
    new Map(figures.map(({ targetId, value, base }) => [targetId, { value, base }])),
  );
  const [note, setNote] = useState('');
  const act = useAct<Answer<unknown>>();
  const of = (id: TargetId): Entered => entered.get(id) ?? BLANK;
  const change = (id: TargetId, part: Partial<Entered>): void => {
    setEntered((before) => new Map(before).set(id, { ...(before.get(id) ?? BLANK), ...part }));
  };
  const save = async (): Promise<Answer<unknown>> => {
    const answer = await reporting.enterFigures({
      planId,
      quarter,
      figures: targets.map(({ id }) => ({ targetId: id, ...of(id) })),
      note: note.trim(),
    });
    if (answer.ok) onSaved();
    return answer;
  };
  return (
    <>
      {targets.map((target) => (
        <Card key={target.id}>
          <strong>{target.name}</strong>
          <Quiet>目标：{sayGoal(target)}</Quiet>
          <NumberField
            label={target.measure === 'rate' ? '达到的数量' : `本季度的数（${target.unit}）`}
            value={of(target.id).value}
            onChange={(value) => {
              change(target.id, { value });
            }}
          />
          {target.measure === 'rate' && (
            <NumberField
              label="总数"
              value={of(target.id).base}
              onChange={(base) => {
                change(target.id, { base });
              }}
            />
          )}
        </Card>
      ))}
      <LongField label="说明（可以不填）" value={note} rows={1} onChange={setNote} />
      <ActNotice state={act.state}>
        {(answer) =>
          answer.ok ? (
            <Notice tone="success">{sayQuarter(quarter)}的指标已保存。</Notice>
          ) : (
            <Notice tone="error">{answer.refusal.sentence}</Notice>
          )
        }
      </ActNotice>
      <Button
        disabledFocusable={act.state.kind === 'busy'}
        onClick={() => {
          act.perform(save);
        }}
      >
        保存指标
      </Button>
    </>
  );
}
