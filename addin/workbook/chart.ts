import {
  BookFault,
  type ChartFault,
  type ChartOrder,
  type ChartReport,
} from '../../shared/sheet/book.ts';
import type { Batch } from './batch.ts';
import { carryOutPlan } from './chart-draw.ts';
import { planCharts } from './chart-plan.ts';
import { readScene } from './chart-scene.ts';
import type { ReadOptions } from './read.ts';

/** `charts.add` is 1.1 and the ranges of a series 1.7, but where a table ends is 1.10 and a note on the sheet 1.12. */
const CHARTS_SINCE = '1.12';

const NOTHING: ChartReport = { drawn: 0, fault: null };

/**
 * A chart of ours is known by its name. A missing one is made; of one that stands only the cells it shows are brought up
 * to date, because everything else may have been arranged by a person. It is moved only out of the way of the table.
 */
export async function drawCharts(
  batch: Batch,
  { supports }: ReadOptions,
  order: ChartOrder,
): Promise<ChartReport> {
  if (order.charts.length === 0) return NOTHING;
  if (!supports(CHARTS_SINCE)) return { drawn: 0, fault: 'EXCEL_TOO_OLD' };
  try {
    const scene = await batch((context) => readScene(context, order));
    const plan = planCharts(scene, order);
    if (plan.steps.length === 0) return NOTHING;
    if (scene.protected) return { drawn: 0, fault: 'SHEET_PROTECTED' };
    await batch((context) => carryOutPlan(context, order.sheetId, plan));
    return { drawn: plan.steps.length, fault: null };
  } catch (error) {
    return { drawn: 0, fault: faultOf(error) };
  }
}

/** A refusal of Excel has a code; anything else is a fault of ours and must be seen. */
function faultOf(error: unknown): ChartFault {
  if (error instanceof BookFault) {
    return error.code === 'SHEET_PROTECTED' ? 'SHEET_PROTECTED' : 'EXCEL_REFUSED';
  }
  if (error instanceof Error && 'code' in error) return 'EXCEL_REFUSED';
  throw error;
}
