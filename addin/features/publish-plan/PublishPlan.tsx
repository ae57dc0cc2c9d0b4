import { Spinner } from '@fluentui/react-components';
import { DocumentSearchFilled } from '@fluentui/react-icons/svg/document-search';
import { NOTHING_SETTLED } from '../../../shared/sheet/settled-reading.ts';
import { withoutHeading } from '../../../shared/sheet/settled-tables.ts';
import { useRunning, useServices, useSession } from '../../app/services.ts';
import type { PublishDone, Refusal } from '../../sync/outcome.ts';
import { BigButton } from '../../ui/BigButton.tsx';
import { Live } from '../../ui/Live.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { BROKEN_SENTENCE, RunView } from '../../ui/RunView.tsx';
import { SpokenOnly } from '../../ui/SpokenOnly.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { useRun } from '../../ui/use-run.ts';
import { AskHeader } from './AskHeader.tsx';
import { OfferTargets } from './OfferTargets.tsx';
import { PlanReview } from './PlanReview.tsx';
import { targetRows } from './target-rows.ts';
import { usePlanReading, type UnderstoodPlan } from './use-plan-reading.ts';

/** 发布清单: the open sheet is understood, what is unclear is settled, then every unit gets its rows. */
export function PublishPlan() {
  const { commands, gate, session } = useServices();
  const { town, plans } = useSession();
  const running = useRunning();
  const plan = usePlanReading();
  const runner = useRun<PublishDone | Refusal>(gate, '正在发布…');
  const { state } = plan;
  return (
    <Stack>
      <BigButton
        label={running ?? (state.kind === 'understood' ? '重新识别当前工作表' : '识别当前工作表')}
        icon={<DocumentSearchFilled />}
        busy={running !== null || state.kind === 'reading'}
        onClick={() => {
          runner.clear();
          plan.read();
        }}
      />
      {state.kind === 'idle' && (
        <Quiet>
          请先在 Excel 里打开重点任务清单所在的工作表，再点上面的按钮。原表的格式和内容不会改动。
        </Quiet>
      )}
      <Live>
        {state.kind === 'reading' && <Spinner size="tiny" label="正在识别…" />}
        {state.kind === 'understood' && (
          <SpokenOnly words={state.rereading ? '正在重新识别…' : state.reading.sentence} />
        )}
        {state.kind === 'broken' && <Notice tone="error">{BROKEN_SENTENCE}</Notice>}
        {state.kind === 'refused' && (
          <Notice tone="error" title="没有完成识别">
            {state.refusal.sentence}
          </Notice>
        )}
      </Live>
      <RunView runner={runner} words="正在发布…">
        {(outcome) => (
          <Notice
            tone={outcome.kind === 'refused' ? 'error' : 'success'}
            title={outcome.kind === 'refused' ? '没有发布' : '清单已发布'}
          >
            {outcome.sentence}
          </Notice>
        )}
      </RunView>
      {state.kind === 'header-asked' && (
        <AskHeader
          asked={state.header}
          busy={running !== null}
          onPoint={(row) => {
            const settled = { ...NOTHING_SETTLED, ...state.asked.settled };
            const pointed = { headerRows: { first: row, last: row }, tasksFrom: undefined };
            plan.readAgain({ ...state.asked, settled: { ...settled, ...pointed } });
          }}
          onNoHeading={(row) => {
            const settled = state.asked.settled ?? NOTHING_SETTLED;
            plan.readAgain({ ...state.asked, settled: withoutHeading(settled, row) });
          }}
        />
      )}
      {state.kind === 'understood' && published(runner.state) && <NewTargets understood={state} />}
      {state.kind === 'understood' && !published(runner.state) && (
        <PlanReview
          understood={state}
          townName={town.name}
          plans={plans}
          busy={running !== null}
          onReadAgain={plan.readAgain}
          onPublish={(confirmedRemovals) => {
            runner.start(async (run) => {
              const outcome = await commands.publishPlan(state.reading, confirmedRemovals, run);
              // The new plan must appear among the plans of the other screens; without it they only show an older list.
              if (outcome.kind === 'published') await session.refresh();
              return outcome;
            });
          }}
        />
      )}
    </Stack>
  );
}

/** Rows that were as published before have had their targets offered before. */
function NewTargets({ understood }: { readonly understood: UnderstoodPlan }) {
  const { reading, directory, preview } = understood;
  const fresh = new Set([...(preview?.added ?? []), ...(preview?.changed ?? [])]);
  return (
    <OfferTargets
      planId={reading.draft.planId}
      rows={targetRows(reading, directory, fresh)}
      directory={directory}
    />
  );
}

function published(state: {
  readonly kind: string;
  readonly outcome?: PublishDone | Refusal;
}): boolean {
  return state.kind === 'ended' && state.outcome?.kind === 'published';
}
