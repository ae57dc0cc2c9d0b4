import type { ReportAction } from '../../../shared/report/report-state.ts';
import { useServices } from '../../app/services.ts';
import type { ActsProps } from './acts-props.ts';
import { Decision } from './Decision.tsx';
import { ExemptForm } from './ExemptForm.tsx';
import { ReturnForm } from './ReturnForm.tsx';
import { UnlockForm } from './UnlockForm.tsx';

/** What this person may do with this report now, as the server says; nothing else is shown. */
export function Acts(props: ActsProps) {
  const { report, onChanged } = props;
  const { reporting } = useServices();
  const { id, unitName, rights } = report;
  const may = (action: ReportAction): boolean => rights.includes(action);
  return (
    <>
      {may('review') && (
        <Decision
          label="牵头已审"
          spoken={`牵头已审：${unitName}`}
          done="已记为牵头已审，交镇应急办审定。"
          perform={() => reporting.review(id)}
          onChanged={onChanged}
        />
      )}
      {may('accept') && (
        <Decision
          label="审定"
          spoken={`审定：${unitName}`}
          primary
          done="已审定。"
          perform={() => reporting.accept({ reportIds: [id] })}
          onChanged={onChanged}
        />
      )}
      {may('return') && <ReturnForm {...props} />}
      {may('include') && (
        <Decision
          label="取消免报"
          spoken={`取消免报：${unitName}`}
          done="已取消免报，这个单位要报。"
          perform={() => reporting.include(id)}
          onChanged={onChanged}
        />
      )}
      {may('unlock') && <UnlockForm {...props} />}
      {may('exempt') && <ExemptForm report={report} onChanged={onChanged} />}
    </>
  );
}
