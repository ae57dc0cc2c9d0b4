import { cellsOf, type Cells } from './cells.ts';
import type { Grid } from './grid.ts';
import type { HeaderRows } from './header-rows.ts';
import { findHeader, headerEvidence, looksLikeHeader } from './header.ts';
import { findHeadless } from './headless.ts';
import { sayUnread } from './nature-doubts.ts';
import { findKeyRow, readManagedTable, withKeysByHeading } from './own-sheet.ts';
import { problem } from './problem.ts';
import { withoutPublished } from './published-text.ts';
import { knownBy, type Known, type RecogniseOptions } from './recognise-options.ts';
import type { RecognisedSheet, RecognitionProblem } from './recognised.ts';
import { settlingOf } from './settling.ts';
import { sideBySide } from './side-by-side.ts';
import { managedSheet, tableSheet } from './table-sheet.ts';
import { readTables } from './table-reader.ts';
import { readTextList } from './text-list.ts';
import { textSheet } from './text-sheet.ts';
import { sayUnpartedLists } from './unparted-lists.ts';
import { isEmpty, unrecognised } from './unrecognised.ts';

function isNoPlan({ code }: RecognitionProblem): boolean {
  return code === 'NOT_A_PLAN';
}

/** Tables beside one another may begin in different rows. */
function headerIn(part: Cells, known: HeaderRows): HeaderRows {
  const isNamed = looksLikeHeader(headerEvidence(part, known.first));
  return isNamed ? known : (findHeader(part) ?? known);
}

/** The sheet by the tables from a header on; null where there is none. */
function sheetBelow(cells: Cells, header: HeaderRows, known: Known): RecognisedSheet | null {
  const { index, settled } = known;
  const reading = { index, settling: settlingOf(cells, settled) };
  const parts = sideBySide(cells, header);
  const [first, ...others] = parts.flatMap((part) =>
    readTables(part, parts.length === 1 ? header : headerIn(part, header), reading),
  );
  if (first === undefined) return null;
  const own = withKeysByHeading(first);
  return own === null
    ? tableSheet(cells, [first, ...others], known)
    : managedSheet(cells, own, known);
}

/** Why two lists beside one another were not read; null for one, for two that are read apart, and once somebody said how. */
function refuseUnparted(cells: Cells, header: HeaderRows | null, known: Known): string | null {
  if (known.settled !== null) return null;
  if (header !== null && sideBySide(cells, header).length > 1) return null;
  return sayUnpartedLists(cells, header);
}

/**
 * Reads a worksheet as a list of tasks: our own sheets by their key row, anyone's 重点任务清单 by what its headings mean,
 * else as text, else by its contents alone. Never throws for what a sheet holds; what is doubtful is told in `problems`.
 */
export function recogniseSheet(grid: Grid, options: RecogniseOptions = {}): RecognisedSheet {
  const cells = cellsOf(grid);
  if (isEmpty(cells)) {
    return unrecognised(
      cells,
      problem('EMPTY_SHEET', '这张表是空的，没有可识别的内容。请打开有任务清单的工作表再试。'),
    );
  }
  const known = knownBy(options);
  const keyRow = findKeyRow(cells);
  if (keyRow !== null) return managedSheet(cells, readManagedTable(cells, keyRow), known);
  const header = settlingOf(cells, known.settled).header ?? findHeader(cells);
  const unparted = refuseUnparted(cells, header, known);
  if (unparted !== null) return unrecognised(cells, problem('NO_HEADER', unparted));
  const sheet = header === null ? null : sheetBelow(cells, header, known);
  if (sheet !== null) {
    const isNone = sheet.rows.length === 0 && sheet.problems.some(isNoPlan);
    return isNone ? unrecognised(cells, problem('NO_HEADER', sayUnread(cells))) : sheet;
  }
  const text = readTextList(withoutPublished(cells));
  if (text !== null) return textSheet(cells, text, known);
  const headless = findHeadless(cells);
  const guessed = headless === null ? null : sheetBelow(cells, headless, known);
  return guessed ?? unrecognised(cells, problem('NO_HEADER', sayUnread(cells)));
}
