import { useServices } from '../../app/services.ts';
import type { ReportOutcome } from '../../sync/outcome.ts';
import { Notice } from '../../ui/Notice.tsx';
import { sayDone } from './receipt-words.ts';

/** What came of 报送: the receipt, or why nothing was handed in. */
export function ReportResult({ outcome }: { readonly outcome: ReportOutcome }) {
  const { now } = useServices();
  switch (outcome.kind) {
    case 'reported':
      return (
        <Notice tone="success" title="已报送">
          {sayDone(outcome, now())}
          {outcome.late && '。已过截止时间，记为迟报'}。
        </Notice>
      );
    case 'held':
      return (
        <Notice tone="warning" title="没有报送">
          {outcome.sentence}
        </Notice>
      );
    case 'refused':
      return outcome.code === 'CANCELLED' ? (
        <Notice tone="info" title="已取消">
          {outcome.sentence}
        </Notice>
      ) : (
        <Notice tone="error" title="没有报送">
          {outcome.sentence}
        </Notice>
      );
  }
}
