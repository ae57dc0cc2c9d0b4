import type { WordTable } from './word-body.ts';

/** A cell between two edges of its table, as numbers of the table's grid. */
interface Reach {
  readonly from: number;
  readonly to: number;
}

/** Columns of a table as a reader sees them, by the edges of its grid. */
export interface WordColumns {
  readonly count: number;
  /** Visible column that begins at an edge of the grid; `count` behind the last. */
  at(edge: number): number;
}

/** Two millimetres: edges closer than this were meant to be one, and were moved apart by the mouse. */
const SAME_EDGE = 115;
/** Programs that leave the widths to Word write the same small number for every column. */
const SAME_EDGE_SHARE = 12;

function reaches({ rows }: WordTable): readonly Reach[] {
  return rows.flatMap(({ indent, cells }) => {
    let from = indent;
    return cells.map(({ span }) => {
      const reach = { from, to: from + span };
      from = reach.to;
      return reach;
    });
  });
}

interface Ruler {
  /** Where an edge lies; columns that the table does not measure are as wide as its widest. */
  at(edge: number): number;
  readonly widest: number;
}

function rulerOf(widths: readonly number[]): Ruler {
  const edges = [0];
  let widest = 0;
  for (const width of widths) {
    edges.push((edges.at(-1) ?? 0) + width);
    widest = Math.max(widest, width);
  }
  const end = edges.at(-1) ?? 0;
  const at = (edge: number) => edges[edge] ?? end + (edge - widths.length) * Math.max(1, widest);
  return { at, widest };
}

/**
 * The grid of a table has an edge wherever any of its rows has one. Edges where no cell begins or ends vanish, and so
 * do those that lie almost where another lies, unless a cell stands between them.
 */
export function wordColumns(table: WordTable): WordColumns {
  const cells = reaches(table);
  const ruler = rulerOf(table.widths);
  const closeTo = Math.min(SAME_EDGE, ruler.widest / SAME_EDGE_SHARE);
  const used = [...new Set(cells.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const cellsBetween = new Set(cells.map(({ from, to }) => `${from}-${to}`));
  const columns = new Map<number, number>();
  let column = -1;
  let previous: number | null = null;
  for (const edge of used) {
    const gap = previous === null ? Infinity : ruler.at(edge) - ruler.at(previous);
    const isSame = gap <= closeTo && !cellsBetween.has(`${previous}-${edge}`);
    if (!isSame) {
      column += 1;
      previous = edge;
    }
    columns.set(edge, column);
  }
  return { count: Math.max(0, column), at: (edge) => columns.get(edge) ?? 0 };
}
