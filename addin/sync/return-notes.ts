import type { MyReports } from '../../shared/protocol/report.ts';
import type { EntryId } from '../../shared/town/ids.ts';
import type { Talk } from './exchange.ts';
import { resultAt, type ListSheet } from './read-list.ts';

/** Begins a line of 校验结果 that says why a row was sent back: by it the line is known again and taken away. */
const RETURN_MARK = '退回：';

/** Lines of a row, none for most. */
export type ReturnNotes = (id: EntryId) => readonly string[];

/**
 * What a sync writes into 校验结果 of returned rows: «退回：…，请修改后再报送，限9月30日前。» The lines are the server's present
 * state of the reports, not memory of the sheet: while a report stands returned every sync writes them, and the first
 * after it was handed in again, accepted or exempted leaves them out. Where the server does not say (an older one, a
 * line that broke just now) the lines stay as they are. They name no heading in 【】, so that no cell is marked wrong.
 */
export async function returnNotes(
  { deps, run, link }: Talk,
  list: ListSheet,
): Promise<ReturnNotes> {
  const answer = await deps.server.mine(link.binding.planId, run.signal);
  if (!answer.ok) return standingNotes(list);
  return notesOf(answer.value);
}

/** A return that names no row is about every row of the unit. */
export function notesOf({ items }: MyReports): ReturnNotes {
  const returns = items.flatMap(({ report: { state, returned } }) =>
    state !== 'returned' || returned === null
      ? []
      : [{ line: lineOf(returned), rows: new Set<string>(returned.rows) }],
  );
  return (id) => returns.filter(({ rows }) => rows.size === 0 || rows.has(id)).map((r) => r.line);
}

function lineOf({ reason, due }: { readonly reason: string; readonly due: string | null }): string {
  const words = reason
    .replaceAll(/[\s【】]+/gu, ' ')
    .trim()
    .replace(/[。；;，,.]+$/u, '');
  return `${RETURN_MARK}${words}，请修改后再报送${due === null ? '' : `，限${sayDay(due)}前`}。`;
}

/** «9月30日» */
function sayDay(day: string): string {
  const [, month, date] = day.split('-').map(Number);
  return `${String(month)}月${String(date)}日`;
}

function standingNotes({ rows, grid, managed }: ListSheet): ReturnNotes {
  const lines = new Map(rows.map(({ id, row }) => [id, resultAt(grid, managed, row)]));
  return (id) => (lines.get(id) ?? '').split('\n').filter(isNote);
}

const isNote = (line: string): boolean => line.startsWith(RETURN_MARK);

/** A 校验结果 without the lines of a return. */
export function withoutReturn(result: string): string {
  return result
    .split('\n')
    .filter((line) => !isNote(line))
    .join('\n');
}
