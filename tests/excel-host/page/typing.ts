import type { FUniver } from '@univerjs/presets';
import { BrokenFormula } from '../model/entry.ts';
import type { OpenHost } from './open-host.ts';

export interface TypingOptions {
  /** The host of the workbook that is open now. */
  readonly host: () => OpenHost;
  readonly onRefused: (words: string) => void;
}

/** What was in the cell and what was typed over it. */
interface Entry {
  readonly sheet: string;
  readonly address: string;
  readonly text: string;
  /** Puts back what stood there. */
  readonly restore: () => void;
}

const REFUSALS = {
  'refused as locked': '这一格受保护，没有改动。',
  'refused by validation': '这一格只能从下拉里选，没有改动。',
} as const;

/**
 * What a person types into the visible sheet goes in as Excel in zh-CN takes it, not as Univer does: parsed by the
 * stand-in, refused on locked cells and by validations; and while the cell is open, Excel is in cell-edit mode.
 */
export function listenToTyping(univer: FUniver, { host, onRefused }: TypingOptions): void {
  let pending: Entry | null = null;
  univer.addEvent(univer.Event.SheetEditStarted, () => {
    host().faults.startCellEdit();
  });
  univer.addEvent(univer.Event.BeforeSheetEditEnd, ({ worksheet, row, column, ...edit }) => {
    const sheet = worksheet.getSheetName();
    const { cells } = host().model.sheet(sheet);
    const before = cells.rawCell(row, column);
    const area = { row, column, rows: 1, columns: 1 };
    pending = edit.isConfirm
      ? {
          sheet,
          address: worksheet.getRange(row, column).getA1Notation(),
          // Univer ends a document with a line break of its own.
          text: edit.value.toPlainText().replace(/\r?\n$/u, ''),
          restore: () => cells.writeRaw(area, [[before]]),
        }
      : null;
  });
  univer.addEvent(univer.Event.SheetEditEnded, () => {
    const entry = pending;
    pending = null;
    // Univer writes what it made of the text in the same turn; ours comes after it.
    setTimeout(() => {
      host().faults.endCellEdit();
      if (entry !== null) enter(host(), entry, onRefused);
    });
  });
}

function enter(host: OpenHost, entry: Entry, onRefused: (words: string) => void): void {
  entry.restore();
  try {
    const typed = host.person.type(entry.sheet, entry.address, entry.text);
    if (typed !== 'taken') onRefused(REFUSALS[typed]);
  } catch (error) {
    if (!(error instanceof BrokenFormula)) throw error;
    onRefused('公式写得不完整，没有改动。');
  }
  host.refresh();
}
