import type { DutyWithDates } from '../../../shared/protocol/duty.ts';
import { useServices } from '../../app/services.ts';
import { Facts } from '../../ui/Facts.tsx';
import { sayDue } from '../../ui/moment.ts';
import { Quiet } from '../../ui/Quiet.tsx';

/** What a rule comes to: by its dates a person sees whether it was understood. */
export function NextDates({ next }: Pick<DutyWithDates, 'next'>) {
  const { now } = useServices();
  if (next.length === 0) return <Quiet>按这条规则，以后没有报送期了。</Quiet>;
  return (
    <>
      <Quiet>接下来的截止时间，请核对：</Quiet>
      <Facts
        facts={next.map(({ label, dueAt, graceUntil }) => ({
          name: label,
          value:
            graceUntil === dueAt
              ? sayDue(dueAt, now())
              : `${sayDue(dueAt, now())}（宽限到 ${sayDue(graceUntil, now())}）`,
        }))}
      />
    </>
  );
}
