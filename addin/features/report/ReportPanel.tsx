import { useOwnReports, useServices } from '../../app/services.ts';
import type { ReportOutcome } from '../../sync/outcome.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { LoadedView } from '../../ui/LoadedView.tsx';
import { RunView } from '../../ui/RunView.tsx';
import { Section } from '../../ui/Section.tsx';
import type { Runner } from '../../ui/use-run.ts';
import { OwedReport, type OwedReportProps } from './OwedReport.tsx';
import { ReportResult } from './ReportResult.tsx';

export interface ReportPanelProps {
  readonly runner: Runner<ReportOutcome>;
  /** What was said about the list before is no longer news. */
  readonly onStart: () => void;
}

/** 报送: what the unit owes, the most urgent open, the others folded; nothing at all where it owes nothing. */
export function ReportPanel({ runner, onStart }: ReportPanelProps) {
  const { commands } = useServices();
  const own = useOwnReports();
  if (own.loaded.kind === 'ready' && own.loaded.value.items.length === 0) return null;
  const report: OwedReportProps['onReport'] = ({ planId, report: { id } }, nil) => {
    onStart();
    runner.start((run) => commands.submitReport({ planId, reportId: id, nil }, run));
  };
  return (
    <Section title="报送">
      <LoadedView loader={own} words="正在取报送任务…">
        {({ items: [first, ...others], now }) => (
          <>
            {first !== undefined && <OwedReport item={first} now={now} onReport={report} />}
            <RunView runner={runner} words="正在报送…">
              {(outcome) => <ReportResult outcome={outcome} />}
            </RunView>
            {others.length > 0 && (
              <Disclosure title={`其他报送任务 · ${String(others.length)} 项`}>
                {others.map((item) => (
                  <OwedReport key={item.report.id} item={item} now={now} onReport={report} />
                ))}
              </Disclosure>
            )}
          </>
        )}
      </LoadedView>
    </Section>
  );
}
