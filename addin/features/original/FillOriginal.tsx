import { Button } from '@fluentui/react-components';
import { TableCopyRegular } from '@fluentui/react-icons/svg/table-copy';
import type { SummaryOf } from '../../../shared/protocol/summary.ts';
import type { PlanId } from '../../../shared/town/ids.ts';
import { mayCall } from '../../../shared/town/policy.ts';
import { useRunning, useServices, useSession } from '../../app/services.ts';
import type { OriginalFilled, Refusal } from '../../sync/outcome.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { RunView } from '../../ui/RunView.tsx';
import { useRun } from '../../ui/use-run.ts';

export interface FillOriginalProps {
  readonly planId: PlanId;
  /** Null: as things stand. */
  readonly of: SummaryOf;
}

/** 报上级的原表: only for whoever publishes: the sheet lies in his workbook. */
export function FillOriginal({ planId, of }: FillOriginalProps) {
  const { commands, gate } = useServices();
  const { account } = useSession();
  const running = useRunning();
  const runner = useRun<OriginalFilled | Refusal>(gate, '正在填原表…');
  if (!mayCall('plan.publish', account.role)) return null;
  return (
    <Disclosure title="报上级：按原表格式填好">
      <Quiet>
        在这个工作簿里复制一张发布时的原表，标题、合并单元格和顺序都不变，把
        {of === null ? '现在' : '选中一期'}
        的进展填进去。原表不动。
      </Quiet>
      <Button
        icon={<TableCopyRegular />}
        disabledFocusable={running !== null}
        onClick={() => {
          runner.start((run) => commands.fillOriginal(planId, of, run));
        }}
      >
        填好一张原表
      </Button>
      <RunView runner={runner} words="正在填原表…">
        {(outcome) =>
          outcome.kind === 'refused' ? (
            <NotFilled
              refusal={outcome}
              onLayAnew={() => {
                runner.start((run) => commands.layOriginalAnew(planId, of, run));
              }}
            />
          ) : (
            <Notice tone="success" title="填好了">
              {outcome.sentence}
            </Notice>
          )
        }
      </RunView>
    </Disclosure>
  );
}

interface NotFilledProps {
  readonly refusal: Refusal;
  readonly onLayAnew: () => void;
}

/** Why it was not filled; where the sheet is gone, the way without it. */
function NotFilled({ refusal: { code, sentence }, onLayAnew }: NotFilledProps) {
  if (code === 'CANCELLED')
    return (
      <Notice tone="info" title="已取消">
        {sentence}
      </Notice>
    );
  return (
    <Notice
      tone="error"
      title="没有填"
      actions={code === 'SHEET_GONE' && <Button onClick={onLayAnew}>按发布的内容重新排一张</Button>}
    >
      {sentence}
    </Notice>
  );
}
