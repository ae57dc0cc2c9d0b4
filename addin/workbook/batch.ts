import { BookFault, type BookFaultCode } from '../../shared/sheet/book.ts';

/** Silence after which a person is told that Excel waits for the cell to be left (excel-platform: cell-edit mode). */
const EDIT_WAIT_MS = 800;

export interface BatchOptions {
  /** True: Excel gives no answer, most likely a cell is being typed into; false: it answered again. */
  readonly onWaiting: (waiting: boolean) => void;
  /** Timer of the platform. */
  readonly setTimer: (fire: () => void, ms: number) => () => void;
}

export interface BatchMode {
  /** A click waits until the cell is left; quiet work gives up at once with CELL_EDITING. */
  readonly for: 'click' | 'quiet';
  /** Time the work itself may take on a slow Excel before silence means anything. */
  readonly workMs: number;
}

export type Batch = <T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  mode?: Partial<BatchMode>,
) => Promise<T>;

const FAULT_OF_EXCEL_CODE: Readonly<Record<string, BookFaultCode>> = {
  AccessDenied: 'SHEET_PROTECTED',
  InvalidOperationInCellEditMode: 'CELL_EDITING',
  ItemNotFound: 'SHEET_GONE',
  RequestPayloadSizeLimitExceeded: 'SHEET_TOO_LARGE',
  ResponsePayloadSizeLimitExceeded: 'SHEET_TOO_LARGE',
  ActivityLimitReached: 'EXCEL_BUSY',
  RequestAborted: 'EXCEL_BUSY',
  ServiceNotAvailable: 'EXCEL_BUSY',
  GeneralException: 'EXCEL_BUSY',
};

/** The add-in's only `Excel.run`: waits for cell editing to end, says so, and names failures by our own codes. */
export function createBatch(excel: typeof Excel, options: BatchOptions): Batch {
  return async (work, mode = {}) => {
    const { for: purpose = 'click', workMs = 0 } = mode;
    let told = false;
    const stopTimer = options.setTimer(() => {
      told = true;
      options.onWaiting(true);
    }, EDIT_WAIT_MS + workMs);
    try {
      return await excel.run({ delayForCellEdit: purpose === 'click' }, work);
    } catch (error) {
      throw faultOf(error);
    } finally {
      stopTimer();
      if (told) options.onWaiting(false);
    }
  };
}

function faultOf(error: unknown): unknown {
  if (error === null || typeof error !== 'object' || !('code' in error)) return error;
  const fault = FAULT_OF_EXCEL_CODE[String(error.code)];
  return fault === undefined ? error : new BookFault(fault, error);
}
