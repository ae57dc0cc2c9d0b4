import type { SheetImage } from '../sheet/image.ts';
import { activitySheet } from './activity-sheet.ts';
import { DEFAULT_COLOURS, type ColourSettings } from './colours.ts';
import type { SummaryFacts } from './facts.ts';
import { judgeFacts } from './judged.ts';
import { overdueSheet } from './overdue-sheet.ts';
import { townSheet } from './town-sheet.ts';

export interface SummarySheets {
  /** 全镇汇总 */
  readonly town: SheetImage;
  /** 报送情况 */
  readonly activity: SheetImage;
  /** 逾期清单 */
  readonly overdue: SheetImage;
}

/** The town's summary as three sheets, a pure function of facts taken at one moment. */
export function summarySheets(
  facts: SummaryFacts,
  settings: ColourSettings = DEFAULT_COLOURS,
): SummarySheets {
  const judged = judgeFacts(facts);
  return {
    town: townSheet(judged, settings),
    activity: activitySheet(judged),
    overdue: overdueSheet(judged, settings),
  };
}
