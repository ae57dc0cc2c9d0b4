import type { Chart, ChartSeries, ChartSource } from './chart.ts';
import { shiftArea, type GridEdit } from './grid-edit.ts';
import type { CellPoint } from './sheet-place.ts';

/** The charts of one sheet, in the order they were made. */
export class ChartTable {
  readonly #sheetId: string;
  #charts: readonly Chart[] = [];

  constructor(sheetId: string) {
    this.#sheetId = sheetId;
  }

  all(): readonly Chart[] {
    return this.#charts;
  }

  /** By id, or by name whatever its case. */
  find(key: string): Chart | null {
    const wanted = key.toLowerCase();
    const found = ({ id, name }: Chart) => id === key || name.toLowerCase() === wanted;
    return this.#charts.find(found) ?? null;
  }

  add(chart: Chart): void {
    this.#charts = [...this.#charts, chart];
  }

  change(id: string, patch: Partial<Omit<Chart, 'id'>>): void {
    this.#charts = this.#charts.map((chart) => (chart.id === id ? { ...chart, ...patch } : chart));
  }

  remove(id: string): void {
    this.#charts = this.#charts.filter((chart) => chart.id !== id);
  }

  /** Moves what charts show when rows or columns of any sheet moved, and the charts with the cells of their own. */
  follow(sheetId: string, edit: GridEdit): void {
    const isOwn = sheetId === this.#sheetId;
    this.#charts = this.#charts.map((chart) => ({
      ...chart,
      anchor: isOwn ? followed(chart.anchor, edit) : chart.anchor,
      series: chart.series.map((series) => shifted(series, sheetId, edit)),
    }));
  }

  /** The charts of a copied sheet show the cells of the copy. */
  copyFrom(other: ChartTable): void {
    const source = (from: ChartSource | null) =>
      from?.sheetId === other.#sheetId ? { ...from, sheetId: this.#sheetId } : from;
    this.#charts = other.#charts.map((chart) => ({
      ...chart,
      series: chart.series.map((series) => ({
        ...series,
        values: source(series.values),
        categories: source(series.categories),
      })),
    }));
  }
}

function shifted(series: ChartSeries, sheetId: string, edit: GridEdit): ChartSeries {
  const move = (source: ChartSource | null): ChartSource | null => {
    if (source?.sheetId !== sheetId) return source;
    const area = shiftArea(source.area, edit);
    return area && { sheetId, area };
  };
  return { ...series, values: move(series.values), categories: move(series.categories) };
}

/** When the cell under the corner is deleted, the corner comes to the next one. */
function followed(anchor: CellPoint, edit: GridEdit): CellPoint {
  const [line, offset] =
    edit.axis === 'rows' ? (['row', 'down'] as const) : (['column', 'across'] as const);
  const cell = { row: anchor.row, column: anchor.column, rows: 1, columns: 1 };
  const moved = shiftArea(cell, edit);
  if (moved === null) return { ...anchor, [line]: edit.at, [offset]: 0 };
  return { ...anchor, row: moved.row, column: moved.column };
}
