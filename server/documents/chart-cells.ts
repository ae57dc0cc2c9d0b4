import { areaReference } from '../../shared/sheet/address.ts';
import type { Area } from '../../shared/sheet/grid.ts';
import { FIRST_DATA_ROW, type ImageValue, type SheetImage } from '../../shared/sheet/image.ts';
import { FORMAT_OF_KIND, GENERAL } from '../../shared/sheet/number-format.ts';
import { element, valued, xmlText } from './xml-element.ts';

/** Names along an axis: the cells that hold them, and what they hold, for readers that calculate nothing. */
export function categoryCells(image: SheetImage, cells: Area): string {
  const cache = points(valuesIn(image, cells));
  const content = reference(image, cells) + element('c:strCache', {}, cache);
  return element('c:cat', {}, element('c:strRef', {}, content));
}

/** Figures of a series, likewise; a word among them («/», «—») stands for nothing that could be drawn. */
export function valueCells(image: SheetImage, cells: Area): string {
  const kind = image.columns[cells.column]?.kind;
  const format = kind === undefined ? GENERAL : FORMAT_OF_KIND[kind];
  const figures = valuesIn(image, cells).map((value) => (typeof value === 'number' ? value : ''));
  const cache = `<c:formatCode>${xmlText(format)}</c:formatCode>${points(figures)}`;
  const content = reference(image, cells) + element('c:numCache', {}, cache);
  return element('c:val', {}, element('c:numRef', {}, content));
}

function valuesIn({ rows }: SheetImage, cells: Area): readonly ImageValue[] {
  const first = cells.row - FIRST_DATA_ROW;
  return rows.slice(first, first + cells.rows).map(({ values }) => values[cells.column] ?? '');
}

function points(values: readonly ImageValue[]): string {
  const written = values.map((value, idx) =>
    value === '' ? '' : element('c:pt', { idx }, `<c:v>${xmlText(String(value))}</c:v>`),
  );
  return valued('c:ptCount', values.length) + written.join('');
}

function reference({ sheetName }: SheetImage, cells: Area): string {
  return `<c:f>${xmlText(areaReference(sheetName, cells))}</c:f>`;
}
