import type { Worksheet } from 'exceljs';
import type { Area } from '../model/address.ts';

/** One sheet of a file, as far as it was read. */
export interface SheetSource {
  /** The sheet's id in the workbook that is to be made. */
  readonly id: string;
  readonly worksheet: Worksheet;
  readonly merges: readonly Area[];
  /** Cells typed with a leading apostrophe. */
  readonly quoted: readonly Area[];
  /** Rows, from 0, whose height a person set; the others fit their content. */
  readonly fixedRows: ReadonlySet<number>;
}
