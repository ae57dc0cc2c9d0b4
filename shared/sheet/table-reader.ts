import type { UnitIndex } from '../town/unit-index.ts';
import { goesWith, isOddRow, readLine, type Line } from './body-lines.ts';
import { areAlike, captionAbove, loneText, rowsUnderCaption } from './caption.ts';
import type { Cells } from './cells.ts';
import { extendHeader } from './header.ts';
import type { HeaderRows } from './header-rows.ts';
import type { RecognisedColumn, SkippedKind } from './recognised.ts';
import { groupOpenedBy } from './section-lines.ts';
import { SectionPath } from './section-path.ts';
import type { Settling } from './settling.ts';
import { openTable, wordsOver, type BodyLine, type OpenedTable, type Table } from './table.ts';
import { markerOf, type MarkerKind } from './text-marker.ts';
import { textsAbove } from './title.ts';

export interface TableReading {
  readonly index: UnitIndex | null;
  readonly settling: Settling;
}

/** Rows of a group heading that were taken for content before the header below them was seen. */
function dropFrom({ lines, odd, skipped }: OpenedTable, row: number): void {
  while ((lines.at(-1)?.row ?? -1) >= row) lines.pop();
  while ((odd.at(-1) ?? -1) >= row) odd.pop();
  while ((skipped.at(-1)?.row ?? -1) >= row) skipped.pop();
}

interface At {
  readonly table: OpenedTable;
  /** True when the row above is none of the table's tasks. */
  readonly isBroken: boolean;
  readonly settling: Settling;
}

/** What a row is: as somebody said, else as it reads. Right below a heading that was pointed at stands no other one. */
function lineAt(cells: Cells, row: number, { table, isBroken, settling }: At): Line | SaidLine {
  const said = settling.isTask(row);
  if (said !== null) return { row, kind: said ? 'task' : 'left' };
  const line = readLine(cells, row, { table, isBroken });
  const isBelow = row === table.header.last + 1 && isPointed(table.header, settling);
  return line.kind === 'header' && isBelow ? { row, kind: 'task' } : line;
}

interface SaidLine {
  readonly row: number;
  readonly kind: 'task' | 'left';
}

function isPointed(header: HeaderRows, settling: Settling): boolean {
  return header === settling.header || settling.headerIn(header) !== null;
}

const NUMBERED: readonly MarkerKind[] = ['chapter', 'section', 'chinese', 'bracketed'];

/** «二、重点任务清单» names the table and no group of its tasks. */
const LIST_NAME = /(?:清单|表|台账|分工|任务分解)$/u;

function isGroup(caption: string): boolean {
  const marker = markerOf(caption);
  return marker !== null && NUMBERED.includes(marker.kind) && !LIST_NAME.test(caption);
}

/** A caption without a number groups the tasks of a table whose columns do not. */
function groups(caption: string, { columns }: Table): boolean {
  const marker = markerOf(caption);
  if (marker !== null) return NUMBERED.includes(marker.kind);
  return columns.every(({ meaning }) => meaning !== 'action');
}

function headingsOf({ section, parts }: BodyLine): readonly string[] {
  return section === null ? parts : [...parts, section];
}

/** The first table's caption groups its tasks where a later table is named in the same manner. */
function withFirstCaption(
  tables: readonly Table[],
  caption: string | null,
  later: readonly string[],
): readonly Table[] {
  const [first, ...others] = tables;
  if (first === undefined || caption === null || !groups(caption, first)) return tables;
  if (isGroup(caption) || !later.some((other) => areAlike(caption, other))) return tables;
  const end = first.lines.findIndex((line) =>
    headingsOf(line).some((heading) => later.includes(heading)),
  );
  const own = end < 0 ? first.lines.length : end;
  const lines = first.lines.map((line, at): BodyLine => {
    if (at >= own) return line;
    return line.section === null
      ? { ...line, section: caption }
      : { ...line, parts: [caption, ...line.parts] };
  });
  return [{ ...first, lines }, ...others];
}

/** Reads the rows below the first header, one after another. */
class TableReader {
  readonly tables: OpenedTable[];
  /** Captions of tables below the first. */
  readonly captions: string[] = [];
  readonly #cells: Cells;
  readonly #reading: TableReading;
  readonly #columns: readonly RecognisedColumn[];
  readonly #path = new SectionPath();
  /** Lines above the first table, which pages repeat. */
  readonly #titles: ReadonlySet<string>;
  #table: OpenedTable;
  #isClosed = false;
  #isBroken = false;

  constructor(cells: Cells, first: HeaderRows, reading: TableReading) {
    this.#cells = cells;
    this.#reading = reading;
    this.#titles = new Set(textsAbove(cells, first.first));
    this.#table = openTable(cells, first, { ...reading, first: null });
    this.#columns = this.#table.columns;
    this.tables = [this.#table];
    const caption = captionAbove(cells, first.first);
    if (caption !== null && isGroup(caption)) this.#path.take(caption);
  }

  /** Takes a row, and gives the last of the rows that belong to it. */
  take(row: number): number {
    const { settling } = this.#reading;
    const pointed = settling.headerIn({ first: row, last: row });
    if (pointed !== null && pointed.first > this.#table.header.last) {
      this.#isBroken = true;
      return this.#begin(pointed);
    }
    const at = { table: this.#table, isBroken: this.#isBroken, settling };
    const line = lineAt(this.#cells, row, at);
    this.#isBroken = line.kind !== 'data' || this.#isClosed;
    switch (line.kind) {
      case 'blank':
        return row;
      case 'header':
      case 'repeat':
        return this.#begin(extendHeader(this.#cells, row));
      case 'closing':
        this.#isClosed = true;
        this.#skip(row, 'closing');
        return row;
      case 'total':
      case 'left':
        this.#skip(row, line.kind);
        return row;
      case 'section':
        this.#takeSection(row, line.text);
        return row;
      case 'data':
        this.#takeData(row);
        return row;
      case 'task':
        this.#takeTask(row);
        return row;
    }
  }

  /** Does a line name the table whose header stands below it? */
  #isCaption(row: number): boolean {
    if (loneText(this.#cells, row) === null) return false;
    return rowsUnderCaption(this.#cells, row).some((below) => {
      const { kind } = readLine(this.#cells, below, { table: this.#table, isBroken: true });
      return kind === 'header' || kind === 'repeat';
    });
  }

  #skip(row: number, kind: SkippedKind): void {
    this.#table.skipped.push({ row, kind });
  }

  #takeSection(row: number, text: string): void {
    if (this.#isCaption(row)) this.#isBroken = true;
    else if (!this.#isClosed) this.#path.take(text);
    this.#skip(row, this.#isClosed ? 'below' : 'section');
  }

  #takeData(row: number): void {
    if (this.#isCaption(row)) {
      this.#isBroken = true;
      this.#skip(row, 'section');
    } else if (this.#isClosed && !goesWith(this.#cells, row, this.#table)) this.#skip(row, 'below');
    else {
      this.#takeTask(row);
      if (isOddRow(this.#cells, row, this.#table)) this.#table.odd.push(row);
    }
  }

  #takeTask(row: number): void {
    // A rule in the middle of a list closes nothing: rows of the same kind go on below it.
    this.#isClosed = false;
    const group = groupOpenedBy(this.#cells, row, this.#table);
    if (group !== null) this.#path.leaveFor(group);
    const { headings } = this.#path;
    this.#table.lines.push({ row, section: headings.at(-1) ?? null, parts: headings.slice(0, -1) });
    if (group !== null) this.#path.take(group);
  }

  #begin(found: HeaderRows): number {
    const cells = this.#cells;
    const header = this.#reading.settling.headerIn(found) ?? found;
    dropFrom(this.#table, header.first);
    this.#isClosed = false;
    // A page repeats its header: the same headings in the same columns.
    if (wordsOver(cells, header) !== this.#table.words) {
      this.#table = openTable(cells, header, { ...this.#reading, first: this.#columns });
      this.tables.push(this.#table);
      this.#path.clear();
    }
    const caption = captionAbove(cells, header.first);
    if (caption !== null && !this.#titles.has(caption) && groups(caption, this.#table)) {
      this.captions.push(caption);
      this.#path.take(caption);
    }
    return header.last;
  }
}

/** Reads from the first header to the end of the sheet; behind signature and rule lines only a new header counts. */
export function readTables(
  cells: Cells,
  first: HeaderRows,
  reading: TableReading,
): readonly Table[] {
  const reader = new TableReader(cells, first, reading);
  for (let row = first.last + 1; row <= cells.lastRow; row += 1) row = reader.take(row);
  return withFirstCaption(reader.tables, captionAbove(cells, first.first), reader.captions);
}
