import { progressLedger } from '../../../shared/ledgers/progress.ts';
import type { RowHistory } from '../../../shared/protocol/sheet.ts';
import { useServices } from '../../app/services.ts';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { sayMoment } from '../../ui/moment.ts';
import { Quiet } from '../../ui/Quiet.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { sayValue } from '../../ui/say-value.ts';

type Change = RowHistory[number];

/** Words that were not taken over stand in the history too. */
const OUTCOMES = {
  applied: null,
  conflict: '有冲突，没有采用',
  superseded: '后来又改过，没有采用',
} as const satisfies Record<Change['outcome'], string | null>;

export interface HistoryListProps {
  readonly rowTitle: string;
  readonly history: readonly Change[];
}

export function HistoryList({ rowTitle, history }: HistoryListProps) {
  const { now } = useServices();
  return (
    <Stack>
      <strong>{rowTitle}</strong>
      {history.length === 0 && <Quiet>这一行还没有人改过。</Quiet>}
      {history.map((change) => (
        <Card key={`${String(change.rev)} ${change.field} ${change.at} ${change.outcome}`}>
          <span>
            {labelOf(change.field)} · {change.by} · {sayMoment(change.at, now())}
          </span>
          {OUTCOMES[change.outcome] !== null && <Quiet>{OUTCOMES[change.outcome]}</Quiet>}
          <Facts
            facts={[
              { name: '改前', value: sayValue(change.field, change.before) },
              { name: '改后', value: sayValue(change.field, change.after) },
            ]}
          />
        </Card>
      ))}
    </Stack>
  );
}

const labelOf = (field: string): string =>
  progressLedger.fields.find(({ key }) => key === field)?.label ?? field;
