import type { Area } from '../../shared/sheet/grid.ts';
import type { WordCell, WordTable } from './word-body.ts';
import { wordColumns } from './word-columns.ts';

/** A table as lines of cells with the areas that are merged, rows and columns from 0. */
export interface TableCells {
  readonly width: number;
  readonly lines: readonly (readonly string[])[];
  readonly merges: readonly Area[];
}

interface Placed extends Area {
  readonly text: string;
  readonly merge: WordCell['merge'];
}

function placedCells(table: WordTable): readonly Placed[] {
  const columns = wordColumns(table);
  return table.rows.flatMap(({ indent, cells }, row) => {
    let edge = indent;
    return cells.map(({ span, merge, text }) => {
      const column = columns.at(edge);
      edge += span;
      return { row, column, rows: 1, columns: columns.at(edge) - column, text, merge };
    });
  });
}

/** The area that a cell goes on with: the one right above it, or right before it. */
function continued(cell: Placed, areas: readonly Placed[]): number {
  return areas.findLastIndex((area) => {
    if (cell.merge === 'above') {
      return area.column === cell.column && area.row + area.rows === cell.row;
    }
    return area.row === cell.row && area.column + area.columns === cell.column;
  });
}

function grown(area: Placed, cell: Placed): Placed {
  if (cell.merge === 'above') return { ...area, rows: area.rows + 1 };
  const text = [area.text, cell.text].filter((part) => part !== '').join('\n');
  return { ...area, columns: area.columns + cell.columns, text };
}

/** Cells that say they go on with another, joined to it; one that finds no other stands for itself. */
function joined(cells: readonly Placed[]): readonly Placed[] {
  const areas: Placed[] = [];
  for (const cell of cells) {
    const goesOn = cell.merge === 'above' || cell.merge === 'before';
    const index = goesOn ? continued(cell, areas) : -1;
    const area = areas[index];
    if (area === undefined) areas.push(cell);
    else areas[index] = grown(area, cell);
  }
  return areas;
}

export function tableCells(table: WordTable): TableCells {
  const areas = joined(placedCells(table));
  const width = wordColumns(table).count;
  const lines = table.rows.map(() => Array.from({ length: width }, () => ''));
  for (const { row, column, text } of areas) {
    const line = lines[row];
    if (line !== undefined && column < width) line[column] = text;
  }
  return {
    width,
    lines,
    merges: areas
      .filter(({ rows, columns }) => rows * columns > 1)
      .map(({ row, column, rows, columns }) => ({ row, column, rows, columns })),
  };
}
