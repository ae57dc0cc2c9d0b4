import type { Area, CellValue } from '../../shared/sheet/grid.ts';
import { parseArea } from './area.ts';
import { formulaReach, type FormulaReach } from './formula-reach.ts';
import { walkXml } from './walk-xml.ts';
import { cellValue, type CellReading } from './xlsx-cell.ts';
import { stringVisitor } from './xlsx-strings.ts';

/** A cell that holds something; coordinates from 0. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly format: string;
  readonly isFormula: boolean;
}

export interface SheetContent {
  readonly cells: readonly SheetCell[];
  readonly merges: readonly Area[];
  /** How far each formula reaches that leaves its sheet. */
  readonly reaches: readonly FormulaReach[];
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly format: string;
  content: string;
  isFormula: boolean;
}

/** Cells and merges of a worksheet's part; null when it is damaged. Cells with a mere format are left out. */
export function readSheetPart(bytes: Uint8Array, reading: CellReading): SheetContent | null {
  const cells: SheetCell[] = [];
  const merges: Area[] = [];
  const reaches: FormulaReach[] = [];
  let row = -1;
  let column = -1;
  let cell: OpenCell | null = null;
  let words = '';
  const inline = stringVisitor('is', (text) => {
    if (cell !== null) cell.content = text;
  });

  const openCell = ({ r, t = 'n', s = '0' }: Readonly<Record<string, string>>): OpenCell => {
    const place = r === undefined ? null : parseArea(r);
    // A cell without its address follows the one before it.
    row = place?.row ?? row;
    column = place?.column ?? column + 1;
    const format = reading.formats[Number(s)] ?? 'General';
    return { row, column, type: t, format, content: '', isFormula: false };
  };

  const closeCell = (closed: OpenCell) => {
    const { format, isFormula } = closed;
    const value = cellValue(closed, reading);
    if (value !== '' || isFormula) {
      cells.push({ row: closed.row, column: closed.column, value, format, isFormula });
    }
  };

  const isWellFormed = walkXml(bytes, {
    open(name, attributes) {
      words = '';
      if (name === 'row') {
        row = rowIndex(attributes['r'], row + 1);
        column = -1;
      } else if (name === 'c') cell = openCell(attributes);
      else if (name === 'mergeCell') merges.push(...mergeOf(attributes['ref']));
      else if (name === 'f' && cell !== null) cell.isFormula = true;
      inline.open(name, attributes);
    },
    text(content) {
      words += content;
      inline.text(content);
    },
    close(name) {
      inline.close(name);
      if (name === 'v' && cell !== null) cell.content = words;
      if (name === 'f') {
        const reach = formulaReach(words);
        if (reach !== 'sheet') reaches.push(reach);
      }
      if (name === 'c' && cell !== null) {
        closeCell(cell);
        cell = null;
      }
    },
  });
  return isWellFormed ? { cells, merges, reaches } : null;
}

/** Rows may leave their number out, and a damaged one is none. */
function rowIndex(number: string | undefined, next: number): number {
  const given = Number(number);
  return Number.isInteger(given) && given > 0 ? given - 1 : next;
}

function mergeOf(ref: string | undefined): readonly Area[] {
  const area = ref === undefined ? null : parseArea(ref);
  return area === null ? [] : [area];
}
