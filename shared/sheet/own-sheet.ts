import type { Cells } from './cells.ts';
import { filledTexts } from './filled-cells.ts';
import { BASE_KEY, ID_KEY, KEY_ROW, RESULT_KEY, RESULT_LABEL } from './image.ts';
import { MEANINGS, type Meaning } from './meaning.ts';
import type { RecognisedColumn } from './recognised.ts';
import type { Table } from './table.ts';

/** Rows above the key row that people may have added before the sheet stops being recognised by its keys. */
const SEARCH_ROWS = KEY_ROW + 8;

const OWN_KEYS: readonly string[] = [ID_KEY, BASE_KEY, RESULT_KEY];

/** The fields of the ledgers carry their meaning as their key, so a key tells its meaning. */
function meaningOfKey(key: string): Meaning {
  return MEANINGS.find((meaning) => meaning === key) ?? 'other';
}

/** Keys are identifiers or UUIDs. */
const KEY = /^[\w-]+$/u;

/** A row of keys and of little else: `_id` beside at least one field, or three fields that our ledgers know. */
function isKeyRow(cells: Cells, row: number): boolean {
  const texts = filledTexts(cells, row);
  const keys = texts.filter((text) => KEY.test(text) && !OWN_KEYS.includes(text));
  if (keys.length * 2 < texts.length - OWN_KEYS.length) return false;
  if (texts.includes(ID_KEY)) return keys.length > 0;
  return keys.filter((key) => meaningOfKey(key) !== 'other').length >= 3;
}

/** The hidden row with one field key per managed column, as a sheet row from 0; null when the sheet is not ours. */
export function findKeyRow(cells: Cells): number | null {
  const end = Math.min(cells.lastRow, cells.firstRow + SEARCH_ROWS);
  for (let row = cells.firstRow; row <= end; row += 1) {
    if (isKeyRow(cells, row)) return row;
  }
  return null;
}

function readKeyColumns(cells: Cells, keyRow: number): readonly RecognisedColumn[] {
  const columns: RecognisedColumn[] = [];
  for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
    const key = cells.text(keyRow, column);
    const heading = cells.text(keyRow + 1, column).replace(/\s+/gu, '');
    if (key === '' && heading === '') continue;
    const isManaged = key !== '';
    columns.push({
      column,
      heading,
      meaning: isManaged ? meaningOfKey(key) : 'other',
      confidence: isManaged ? 1 : 0,
      reasons: isManaged ? [`清单通的栏目“${key}”`] : [],
      alternatives: [],
      key: isManaged ? key : null,
    });
  }
  return columns;
}

function hasContent(cells: Cells, columns: readonly RecognisedColumn[], row: number): boolean {
  return columns.some(({ column, key }) => key !== null && cells.text(row, column) !== '');
}

/** The table of a sheet that we laid out: columns by the key row, every row with content in a managed column. */
export function readManagedTable(cells: Cells, keyRow: number): Table {
  const columns = readKeyColumns(cells, keyRow);
  const lines = [];
  for (let row = keyRow + 2; row <= cells.lastRow; row += 1) {
    if (hasContent(cells, columns, row)) lines.push({ row, section: null, parts: [] });
  }
  const header = { first: keyRow + 1, last: keyRow + 1 };
  return { header, columns, lines, odd: [], skipped: [], isLeft: false };
}

/**
 * Somebody deleted the key row: the hidden ids and the 校验结果 column still tell that the sheet is ours, and its headings
 * tell the keys. Null when the table is anyone's.
 */
export function withKeysByHeading(table: Table): Table | null {
  const hasIds = table.columns.some(({ key }) => key === ID_KEY);
  if (!hasIds || !table.columns.some(({ heading }) => heading === RESULT_LABEL)) return null;
  const columns = table.columns.map((column) => {
    if (column.heading === RESULT_LABEL) return { ...column, key: RESULT_KEY };
    return column.meaning === 'other' ? column : { ...column, key: column.key ?? column.meaning };
  });
  return { ...table, columns };
}
