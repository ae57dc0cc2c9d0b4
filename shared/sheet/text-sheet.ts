import type { Cells } from './cells.ts';
import { deadlineReader } from './deadline-cell.ts';
import { findDoubts } from './doubts.ts';
import { withPublishedIds } from './published-text.ts';
import type { Known } from './recognise-options.ts';
import type { RecognisedSheet } from './recognised.ts';
import { readRows } from './rows.ts';
import { settlingOf } from './settling.ts';
import { confidenceOf } from './sheet-confidence.ts';
import { frameOfSheet } from './sheet-frame.ts';
import type { TextList } from './text-list.ts';
import { markerOf } from './text-marker.ts';
import { findTitle } from './title.ts';

/** A numbered line above the first task is a heading of the text. */
function titleOfText(cells: Cells, firstRow: number): string | null {
  const title = findTitle(cells, firstRow);
  return title === null || markerOf(title) === null ? title : null;
}

/** A list written as text has no header and no columns of its own; its meanings stand in lead words. */
export function textSheet(cells: Cells, list: TextList, known: Known): RecognisedSheet {
  const { columns, firstRow, problems } = list;
  const { people, directory } = known;
  const { isTask } = settlingOf(cells, known.settled);
  const full = list.rows.filter(({ row }) => isTask(row) !== false);
  const frame =
    known.frame ?? frameOfSheet(cells, { top: firstRow, rows: full, others: known.about });
  const readDeadline = deadlineReader(cells, frame);
  const rows = withPublishedIds(cells, readRows({ columns: [], readDeadline, people }, full));
  const tables = [{ columns, rows: null }];
  const doubts = findDoubts({ tables, unread: [], odd: [], blanks: [], rows, directory });
  return {
    name: cells.sheetName,
    kind: 'plan',
    confidence: confidenceOf(columns, rows),
    title: titleOfText(cells, firstRow),
    header: null,
    columns,
    tables: [],
    rows,
    unknownUnits: doubts.unknownUnits,
    problems: [...doubts.problems, ...problems],
  };
}
