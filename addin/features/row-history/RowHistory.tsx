import { Button } from '@fluentui/react-components';
import type { RowHistory as History } from '../../../shared/protocol/sheet.ts';
import { useServices } from '../../app/services.ts';
import type { ActiveRow, Refusal } from '../../sync/outcome.ts';
import { ActNotice } from '../../ui/ActNotice.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { useAct } from '../../ui/use-act.ts';
import { HistoryList } from './HistoryList.tsx';

interface Found {
  readonly kind: 'found';
  readonly row: ActiveRow;
  readonly history: History;
}

/** 这一行的历史: who changed what and when, of the row the person stands in. */
export function RowHistory() {
  const { commands, reporting } = useServices();
  const act = useAct<Found | Refusal>();
  const look = async (): Promise<Found | Refusal> => {
    const row = await commands.activeRow();
    if (row.kind === 'refused') return row;
    const answer = await reporting.history(row.id);
    return answer.ok ? { kind: 'found', row, history: answer.value } : answer.refusal;
  };
  return (
    <Disclosure title="这一行的历史">
      <Quiet>先在表里点一下要看的那一行，再点下面的按钮。</Quiet>
      <Button
        disabledFocusable={act.state.kind === 'busy'}
        onClick={() => {
          act.perform(look);
        }}
      >
        {act.state.kind === 'busy' ? '正在取历史…' : '看选中行的历史'}
      </Button>
      <ActNotice state={act.state}>
        {(result) =>
          result.kind === 'refused' ? (
            <Notice tone="error">{result.sentence}</Notice>
          ) : (
            <HistoryList rowTitle={result.row.rowTitle} history={result.history} />
          )
        }
      </ActNotice>
    </Disclosure>
  );
}
