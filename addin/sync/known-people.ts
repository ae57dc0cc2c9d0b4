import { looksLikeFullName } from '../../shared/sheet/family-names.ts';
import type { RecognisedRow } from '../../shared/sheet/recognised.ts';
import { cutsOf, type TownPeople } from '../../shared/sheet/town-people.ts';
import type { Deps } from './deps.ts';
import type { DoubtfulPeople, PlanReading } from './outcome.ts';

/** Names that run together, each once, with the ways to part them and the rows in which they stand. */
export function doubtfulPeople(rows: readonly RecognisedRow[]): readonly DoubtfulPeople[] {
  const found = new Map<string, number[]>();
  for (const { row, doubtfulPeople: runs } of rows) {
    for (const run of runs) found.set(run, [...(found.get(run) ?? []), row]);
  }
  return [...found].map(([written, at]) => ({ written, ways: cutsOf(written), rows: at }));
}

function newNames(rows: readonly RecognisedRow[], { names }: TownPeople): readonly string[] {
  const known = new Set(names);
  const all = rows.flatMap(({ people, leader }) => [
    ...(people ?? []),
    ...(leader ?? '').split('\n'),
  ]);
  return [...new Set(all)].filter((name) => looksLikeFullName(name) && !known.has(name));
}

/**
 * After publishing: the people of the list are known from now on, so that the next list may run their names together. Says so where
 * it failed, else ''. The list is published either way.
 */
export async function rememberPeople(deps: Deps, { sheet, people }: PlanReading): Promise<string> {
  const said = newNames(sheet.rows, people).map((name) => ({ written: name, names: [name] }));
  if (said.length === 0) return '';
  const answer = await deps.server.rememberPeople({ said });
  return answer.ok ? '' : `责任人的姓名没有记下（${answer.refusal.sentence}），不影响清单。`;
}
