import type { SheetImage } from '../sheet/image.ts';
import { activitySheet } from './activity-sheet.ts';
import { breakdownSheet } from './breakdown-sheet.ts';
import { changesSheet } from './changes-sheet.ts';
import { colourSheet } from './colour-sheet.ts';
import type { SummaryFacts } from './facts.ts';
import { judgeFacts } from './judged.ts';
import { overdueSheet } from './overdue-sheet.ts';
import type { SummaryPart } from './parts.ts';
import { reportSheet } from './report-sheet.ts';
import { targetSheet } from './target-sheet.ts';
import { townSheet } from './town-sheet.ts';
import { trendSheet } from './trend-sheet.ts';

/** The sheets of a summary; one that has nothing to say is null and is not made. */
export interface SummarySheets extends Readonly<Record<SummaryPart, SheetImage | null>> {
  /** 全镇汇总 */
  readonly town: SheetImage;
  /** 分项汇总 */
  readonly breakdown: SheetImage;
  /** 报送情况: of the period; of a plan without duties, what has been filled in so far. */
  readonly activity: SheetImage;
  /** 报送趋势; null without duties. */
  readonly trend: SheetImage | null;
  /** 逾期清单 */
  readonly overdue: SheetImage;
  /** 五色图 */
  readonly colours: SheetImage;
  /** 指标; null without targets. */
  readonly targets: SheetImage | null;
  /** 变化; null without a kept summary before this one. */
  readonly changes: SheetImage | null;
}

/** The town's summary as sheets, a pure function of facts taken at one moment. */
export function summarySheets(facts: SummaryFacts): SummarySheets {
  const judged = judgeFacts(facts);
  const { settings, period } = facts;
  return {
    town: townSheet(judged, settings),
    breakdown: breakdownSheet(judged),
    activity: period === null ? activitySheet(judged) : reportSheet(judged, period),
    trend: trendSheet(judged),
    overdue: overdueSheet(judged, settings),
    colours: colourSheet(judged),
    targets: targetSheet(judged),
    changes: changesSheet(judged),
  };
}
