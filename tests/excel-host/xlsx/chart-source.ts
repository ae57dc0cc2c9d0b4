import {
  columnLetters,
  lastColumn,
  lastRow,
  parseAddress,
  quoteSheetName,
  type Area,
} from '../model/address.ts';
import type { ChartSource } from '../model/chart.ts';
import type { WorkbookModel } from '../model/workbook-model.ts';
import { child, element, escapeXml, type XmlElement } from './xml.ts';

function absolute(area: Area): string {
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${String(row + 1)}`;
  return `${corner(area.row, area.column)}:${corner(lastRow(area), lastColumn(area))}`;
}

interface SourceCell {
  readonly text: string;
  readonly value: string | number | boolean;
}

function cellsOf(model: WorkbookModel, { sheetId, area }: ChartSource): readonly SourceCell[] {
  const sheet = model.sheet(sheetId);
  return sheet.cells
    .readCells(area)
    .flat()
    .map(({ value, numberFormat }) => ({ value, text: model.display(value, numberFormat) }));
}

/** Points of a cache, for readers that show a chart without calculating. */
function points(values: readonly (string | number)[]): string {
  const written = values.map((value, idx) =>
    value === '' ? '' : element('c:pt', { idx }, `<c:v>${escapeXml(String(value))}</c:v>`),
  );
  return element('c:ptCount', { val: values.length }) + written.join('');
}

function reference(model: WorkbookModel, { sheetId, area }: ChartSource): string {
  const name = quoteSheetName(model.sheet(sheetId).name);
  return `<c:f>${escapeXml(`${name}!${absolute(area)}`)}</c:f>`;
}

export function writeCategories(model: WorkbookModel, source: ChartSource | null): string {
  if (source === null) return '';
  const cache = points(cellsOf(model, source).map(({ text }) => text));
  const content = reference(model, source) + element('c:strCache', {}, cache);
  return element('c:cat', {}, element('c:strRef', {}, content));
}

/** A text among the values stands for nothing that could be drawn. */
export function writeValues(model: WorkbookModel, source: ChartSource | null): string {
  if (source === null) return '';
  const numbers = cellsOf(model, source).map(({ value }) =>
    typeof value === 'number' ? value : '',
  );
  const cache = '<c:formatCode>General</c:formatCode>' + points(numbers);
  const content = reference(model, source) + element('c:numCache', {}, cache);
  return element('c:val', {}, element('c:numRef', {}, content));
}

/** Ids of the sheets by their names. */
export type SheetIds = ReadonlyMap<string, string>;

/** null: there is none; undefined: it is one this host cannot follow (a name, several areas, another file). */
export function readSource(
  holder: XmlElement | undefined,
  sheets: SheetIds,
): ChartSource | null | undefined {
  if (holder === undefined) return null;
  const formula = child(holder.children[0], 'f')?.text;
  const parsed = formula === undefined ? null : parseAddress(formula);
  const sheetId = sheets.get(parsed?.sheetName ?? '');
  return parsed === null || sheetId === undefined ? undefined : { sheetId, area: parsed.area };
}
