import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Membership } from '../../../shared/town/set-members.ts';
import type { Directory } from '../../../shared/town/unit.ts';
import { useServices } from '../../app/services.ts';
import type { PlanReading, Refusal } from '../../sync/outcome.ts';
import { ActNotice } from '../../ui/ActNotice.tsx';
import { Card } from '../../ui/Card.tsx';
import { LazyDisclosure } from '../../ui/LazyDisclosure.tsx';
import { MemberPicker } from '../../ui/MemberPicker.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { useAct } from '../../ui/use-act.ts';
import { saveTown } from './save-town.ts';
import { isKept, isNobody, settleSet } from './settle-set.ts';

export interface OpenListFormProps {
  readonly list: PlanReading['openLists'][number];
  readonly directory: Directory;
  readonly busy: boolean;
  readonly onSettled: () => void;
}

/** One list that ends with 等: only those it names, or these and others. */
export function OpenListForm(props: OpenListFormProps) {
  const { list, directory, onSettled } = props;
  const { phrase, named, rows } = list;
  const { api, newId } = useServices();
  const [value, setValue] = useState<Membership>({ every: null, members: [...named] });
  const act = useAct<Refusal | null>();
  const busy = props.busy || act.state.kind === 'busy';
  const save = (membership: Membership): void => {
    act.perform(async () => {
      const answer = { kind: 'members', membership } as const;
      const refusal = await saveTown(api, settleSet({ phrase, answer, directory, newId }));
      if (refusal === null) onSettled();
      return refusal;
    });
  };
  if (!isKept(phrase, 'members')) {
    return (
      <Card>
        <span>「{phrase}」</span>
        <Quiet>
          第 {rows.join('、')}{' '}
          行的这一串太长，记不下来。请在表里把“等”改成写全的单位名称，再识别一次。
        </Quiet>
      </Card>
    );
  }
  return (
    <Card>
      <span>「{phrase}」</span>
      <Quiet>出现在第 {rows.join('、')} 行</Quiet>
      {named.length > 0 && (
        <Button
          disabledFocusable={busy}
          aria-label={`只有写明的 ${String(named.length)} 个：${phrase}`}
          onClick={() => {
            save({ every: null, members: [...named] });
          }}
        >
          {`只有写明的 ${String(named.length)} 个`}
        </Button>
      )}
      <LazyDisclosure title="还有别的单位">
        {() => (
          <>
            <MemberPicker
              groupName={phrase}
              units={directory.units}
              value={value}
              onChange={setValue}
            />
            <Button
              appearance="primary"
              disabledFocusable={busy || isNobody(value, directory)}
              aria-label={`记下：${phrase}`}
              onClick={() => {
                save(value);
              }}
            >
              {busy ? '正在保存…' : '记下'}
            </Button>
          </>
        )}
      </LazyDisclosure>
      <ActNotice state={act.state}>
        {(refusal) => refusal !== null && <Notice tone="error">{refusal.sentence}</Notice>}
      </ActNotice>
    </Card>
  );
}
