import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReportDetail } from '../../../shared/protocol/report.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { sayMoment } from '../../ui/moment.ts';
import { Quiet } from '../../ui/Quiet.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    overflowWrap: 'anywhere',
  },
});

type Event = ReportDetail['events'][number];

const KINDS = {
  submit: '报送',
  review: '牵头已审',
  return: '退回',
  accept: '审定',
  exempt: '免报',
  include: '取消免报',
  unlock: '解锁',
  seal: '封存',
  join: '列入应报',
} as const satisfies Record<Event['kind'], string>;

export interface EventsProps {
  readonly events: readonly Event[];
  readonly now: string;
}

/** Who did what and when. */
export function Events({ events, now }: EventsProps) {
  const styles = useStyles();
  if (events.length === 0) return null;
  return (
    <Disclosure title={`经过 · ${String(events.length)} 步`}>
      <ol className={styles.list}>
        {events.map((event) => (
          <li key={`${event.at} ${event.kind}`}>
            {KINDS[event.kind]} · {event.by} · {sayMoment(event.at, new Date(now))}
            {event.words !== '' && <Quiet>{event.words}</Quiet>}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
