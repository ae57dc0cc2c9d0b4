import { useState } from 'react';
import { shanghaiDate } from '../../../shared/time/date.ts';
import { mayCall } from '../../../shared/town/policy.ts';
import { useServices, useSession } from '../../app/services.ts';
import { Choice } from '../../ui/Choice.tsx';
import { LazyDisclosure } from '../../ui/LazyDisclosure.tsx';
import { LoadedView } from '../../ui/LoadedView.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { YearForm } from './YearForm.tsx';

/** 工作日历: holidays and weekends worked instead, by which due days move. */
export function WorkCalendar() {
  return <LazyDisclosure title="放假和调休">{() => <Years />}</LazyDisclosure>;
}

function Years() {
  const { reporting, now } = useServices();
  const { account } = useSession();
  const thisYear = Number(shanghaiDate(now().getTime()).slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const loader = useLoaded(reporting.calendar);
  return (
    <>
      <Choice
        label="年份"
        value={String(year)}
        options={[thisYear - 1, thisYear, thisYear + 1].map((one) => ({
          value: String(one),
          label: `${String(one)} 年`,
        }))}
        onChange={(chosen) => {
          setYear(Number(chosen));
        }}
      />
      <LoadedView loader={loader} words="正在取放假和调休…">
        {(days) => (
          <YearForm
            key={year}
            year={year}
            days={days.filter(({ day }) => day.startsWith(`${String(year)}-`))}
            maySave={mayCall('calendar.save', account.role)}
            onSaved={loader.reload}
          />
        )}
      </LoadedView>
    </>
  );
}
