import { SendFilled } from '@fluentui/react-icons/svg/send';
import { useRunning, useServices, type OwnReport } from '../../app/services.ts';
import type { Refusal } from '../../sync/outcome.ts';
import { ActNotice } from '../../ui/ActNotice.tsx';
import { BigButton } from '../../ui/BigButton.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { RowLinks } from '../../ui/RowLinks.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { useAct } from '../../ui/use-act.ts';
import { NilForm } from './NilForm.tsx';
import { Returned } from './Returned.tsx';
import { Standing } from './Standing.tsx';

export interface OwedReportProps {
  readonly item: OwnReport;
  /** The server's moment. */
  readonly now: string;
  /** `nil` is the reason of a nil report, null for an ordinary one. */
  readonly onReport: (item: OwnReport, nil: string | null) => void;
}

/** One report of the unit: where it stands, what is in its way, and the button. */
export function OwedReport({ item, now, onReport }: OwedReportProps) {
  const { commands, inExcel } = useServices();
  const running = useRunning();
  const act = useAct<Refusal | null>();
  const { planId, dutyName, period, report, missing } = item;
  const mayReport = report.rights.includes('submit');
  const goTo = ({ id }: { readonly id: (typeof missing)[number]['id'] }): void => {
    act.perform(() => commands.goToRow({ planId, id }));
  };
  return (
    <Stack>
      <Standing item={item} now={now} />
      {report.state === 'returned' && <Returned item={item} onGo={goTo} />}
      {mayReport && (
        <BigButton
          label={running ?? `报送（${period.label}）`}
          icon={<SendFilled />}
          busy={running !== null || !inExcel}
          primary={false}
          onClick={() => {
            onReport(item, null);
          }}
        />
      )}
      {mayReport && missing.length > 0 && (
        <Disclosure title={`还有 ${String(missing.length)} 行没填完`} open={missing.length <= 3}>
          <Quiet>填完下面这些行才能报送。点一行，到表里填。</Quiet>
          <RowLinks rows={missing} onGo={goTo} />
        </Disclosure>
      )}
      <ActNotice state={act.state}>
        {(refusal) => refusal !== null && <Notice tone="error">{refusal.sentence}</Notice>}
      </ActNotice>
      {mayReport && (
        <NilForm
          name={`${dutyName}，${period.label}`}
          onReport={(reason) => {
            onReport(item, reason);
          }}
        />
      )}
    </Stack>
  );
}
