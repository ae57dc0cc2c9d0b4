import { createWorkbook } from '../../addin/workbook/workbook.ts';
import { columnLetter } from '../../shared/sheet/address.ts';
import type { Area } from '../../shared/sheet/grid.ts';
import { openNodeHost, type NodeHost, type NodeHostOptions } from '../excel-host/node-host.ts';
import type { Desk } from './desk.ts';

/** A person at the Excel stand-in, with the add-in's own workbook code over Microsoft's library. */
export interface ExcelDesk extends Desk, Disposable {
  readonly host: NodeHost;
  /** What the pane was told of cell editing, in order. */
  readonly waits: readonly boolean[];
  /** Types as at the keyboard: what Excel would parse is parsed. */
  type(row: number, column: number, text: string): void;
}

const setTimer = (fire: () => void, ms: number) => {
  const timer = setTimeout(fire, ms);
  return () => {
    clearTimeout(timer);
  };
};

export async function excelDesk(options: NodeHostOptions = {}): Promise<ExcelDesk> {
  const host = await openNodeHost(options);
  const waits: boolean[] = [];
  const book = createWorkbook(host.excel, {
    onWaiting: (waiting) => waits.push(waiting),
    setTimer,
    supports: (version) => host.requirements.isSetSupported('ExcelApi', version),
  });
  const sheet = () => host.model.activeSheet;
  const address = (row: number, column: number) => `${columnLetter(column)}${row + 1}`;
  const area = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
  const used = () => {
    const area = sheet().cells.usedArea(sheet().cells.bounds(), 'content');
    return area === null
      ? { rows: 0, columns: 0 }
      : { rows: area.row + area.rows, columns: area.column + area.columns };
  };
  const raw = (cells: Area) =>
    Array.from({ length: cells.rows }, (_row, row) =>
      Array.from({ length: cells.columns }, (_column, column) =>
        sheet().cells.rawCell(cells.row + row, cells.column + column),
      ),
    );
  return {
    book,
    host,
    waits,
    at: (row, column) => sheet().cells.readCell(row, column).value,
    type: (row, column, text) => {
      const typed = host.person.type(sheet().name, address(row, column), text);
      if (typed !== 'taken') throw new Error(`Excel did not take «${text}»: ${typed}`);
    },
    put: (row, column, value) => {
      sheet().cells.writeCells(area(row, column), [[{ content: { value } }]]);
    },
    fillDown: (row, column, values) => {
      const patches = values.map((value) => [{ content: { value } }]);
      sheet().cells.writeCells({ row, column, rows: values.length, columns: 1 }, patches);
    },
    putFormula: (row, column, result) => {
      const formula = `="${String(result)}"`;
      const patch = { content: { formula }, numberFormat: 'General' };
      sheet().cells.writeCells(area(row, column), [[patch]]);
    },
    insertRow: (before) => {
      host.person.insertRows(sheet().name, before);
    },
    insertColumn: (before) => {
      host.person.insertColumns(sheet().name, before);
    },
    deleteRow: (row) => {
      host.person.deleteRows(sheet().name, row);
    },
    clearAll: () => {
      sheet().cells.clearContents(sheet().cells.bounds());
    },
    reorderColumns: (order) => {
      const { rows } = used();
      const lines = order.map((column) => raw({ row: 0, column, rows, columns: 1 }));
      sheet().cells.clearContents({ row: 0, column: 0, rows, columns: order.length });
      lines.forEach((cells, column) => {
        sheet().cells.writeRaw({ row: 0, column, rows, columns: 1 }, cells);
      });
    },
    reorderRows: (first, order) => {
      const { columns } = used();
      const lines = order.map((row) => raw({ row, column: 0, rows: 1, columns }));
      sheet().cells.clearContents({ row: first, column: 0, rows: order.length, columns });
      lines.forEach((cells, index) => {
        sheet().cells.writeRaw({ row: first + index, column: 0, rows: 1, columns }, cells);
      });
    },
    protect: () => {
      host.person.protect(sheet().name);
    },
    unprotect: () => {
      host.person.unprotect(sheet().name);
    },
    rows: () => used().rows,
    columns: () => used().columns,
    cellsWritten: () => host.faults.counters.cellsWritten,
    [Symbol.dispose]: () => {
      host.dispose();
    },
  };
}
