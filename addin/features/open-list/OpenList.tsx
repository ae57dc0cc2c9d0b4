import { Button } from '@fluentui/react-components';
import { DocumentTableFilled } from '@fluentui/react-icons/svg/document-table';
import { useRunning, useServices, useSession } from '../../app/services.ts';
import type { OpenDone, Refusal } from '../../sync/outcome.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { RunView } from '../../ui/RunView.tsx';
import { Section } from '../../ui/Section.tsx';
import type { Runner } from '../../ui/use-run.ts';

export interface OpenListProps {
  /** True while this workbook has no list yet: then this is the screen's one primary act. */
  readonly first: boolean;
  readonly runner: Runner<OpenDone | Refusal>;
  /** A result of 同步 was about another sheet, or about none. */
  readonly onStart: () => void;
}

/** 打开我的清单: writes the unit's own sheet into this workbook, or goes to the one already there. */
export function OpenList({ first, runner, onStart }: OpenListProps) {
  const { commands } = useServices();
  const { plans, unit } = useSession();
  const running = useRunning();
  if (unit === null) return null;
  return (
    <Section title="我的清单">
      {plans.length === 0 ? (
        <Quiet>还没有发布的清单。镇应急办发布后，点“重新看一下”就会出现在这里。</Quiet>
      ) : (
        <Quiet>在这个工作簿里写出{unit.name}要填的清单，已经有的就直接打开。</Quiet>
      )}
      {plans.map((plan) => (
        <Button
          key={plan.id}
          appearance={first ? 'primary' : 'secondary'}
          size={first ? 'large' : 'medium'}
          icon={<DocumentTableFilled />}
          disabledFocusable={running !== null}
          onClick={() => {
            onStart();
            runner.start((run) => commands.openMyList(plan.id, run));
          }}
        >
          {plans.length === 1 ? '打开我的清单' : `打开：${plan.title}`}
        </Button>
      ))}
      {plans.length === 0 && <LookAgain />}
      <RunView runner={runner} words="正在打开清单…">
        {(outcome) => (
          <Notice
            tone={outcome.kind === 'refused' ? 'error' : 'success'}
            {...(outcome.kind === 'opened' ? { title: '清单已打开' } : {})}
          >
            {outcome.sentence}
          </Notice>
        )}
      </RunView>
    </Section>
  );
}

function LookAgain() {
  const { session } = useServices();
  return (
    <Button
      onClick={() => {
        session.refresh().catch(reportError);
      }}
    >
      重新看一下
    </Button>
  );
}
