import { Button } from '@fluentui/react-components';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import { useServices } from '../../app/services.ts';
import type { Refusal, SummaryDone } from '../../sync/outcome.ts';
import { ActNotice } from '../../ui/ActNotice.tsx';
import { sayMoment } from '../../ui/moment.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { useAct } from '../../ui/use-act.ts';

/** What was written where, and the moment the figures were taken. */
export function SummaryResult({ done }: { readonly done: SummaryDone }) {
  const { commands, now } = useServices();
  const act = useAct<Refusal | null>();
  return (
    <Stack>
      <Notice tone="success" title="汇总完成">
        {done.sentence}
      </Notice>
      <Quiet>
        {done.no !== null && `第 ${String(done.no)} 号汇总，`}数据截至 {sayMoment(done.at, now())}
        。点表名可以打开。
      </Quiet>
      {done.sheets.map(({ name, sheetId, rows, cellsWritten }) => (
        <Button
          key={sheetId}
          icon={<TableRegular />}
          onClick={() => {
            act.perform(() => commands.goTo({ sheetId, address: 'A1' }));
          }}
        >
          {name}：{rows} 行，{cellsWritten === 0 ? '没有变化' : `更新 ${String(cellsWritten)} 格`}
        </Button>
      ))}
      <ActNotice state={act.state}>
        {(refusal) => refusal !== null && <Notice tone="error">{refusal.sentence}</Notice>}
      </ActNotice>
    </Stack>
  );
}
