import { Button } from '@fluentui/react-components';
import { useServices } from '../../app/services.ts';
import type { ConflictView, Refusal, SheetEdited } from '../../sync/outcome.ts';
import { ActNotice } from '../../ui/ActNotice.tsx';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { sayTime } from '../../ui/moment.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Row } from '../../ui/Stack.tsx';
import { useAct } from '../../ui/use-act.ts';
import { sayValue } from '../../ui/say-value.ts';

export interface ConflictCardProps {
  readonly conflict: ConflictView;
  readonly now: Date;
}

/** 原值 / 我的 / 对方 of one field, and the choice. */
export function ConflictCard({ conflict, now }: ConflictCardProps) {
  const { commands } = useServices();
  const act = useAct<SheetEdited | Refusal | null>();
  const { field, label, rowTitle, base, mine, theirs, by, at } = conflict;
  const what = `${label}（${rowTitle}）`;
  const decided = act.state.kind === 'done' && act.state.result?.kind === 'edited';
  const choose = (choice: 'mine' | 'theirs') => () => {
    act.perform(() => commands.decideConflict(conflict, choice));
  };
  return (
    <Card>
      <strong>{label}</strong>
      <span>{rowTitle}</span>
      <Facts
        facts={[
          { name: '原值', value: sayValue(field, base) },
          { name: '我的', value: sayValue(field, mine) },
          { name: '对方', value: `${sayValue(field, theirs)}\n${by}，${sayTime(at, now)}` },
        ]}
      />
      {!decided && (
        <Row>
          <Button aria-label={`用我的：${what}`} onClick={choose('mine')}>
            用我的
          </Button>
          <Button aria-label={`用对方的：${what}`} onClick={choose('theirs')}>
            用对方的
          </Button>
          <Button
            appearance="subtle"
            aria-label={`到单元格 ${conflict.address}：${what}`}
            onClick={() => {
              act.perform(() => commands.goTo(conflict));
            }}
          >
            到单元格 {conflict.address}
          </Button>
        </Row>
      )}
      <ActNotice state={act.state}>
        {(result) =>
          result !== null && (
            <Notice tone={result.kind === 'refused' ? 'error' : 'success'}>
              {result.sentence}
            </Notice>
          )
        }
      </ActNotice>
    </Card>
  );
}
