import type { RecognisedRow } from './recognised.ts';

/** «（责任单位排第一的为牵头单位）» */
const FIRST_LEADS =
  /(?:第一|首位|首个|排首|列首|居首|最前)[^。；\n]{0,12}牵头|牵头[^。；\n]{0,10}(?:排|列|居|放)[^。；\n]{0,4}(?:第一|首|前)/u;

/** «带★的为牵头单位» */
const STAR_LEADS = /[★☆▲△*＊●][^。；\n]{0,8}牵头|牵头[^。；\n]{0,8}[★☆▲△*＊●]/u;

const MARKED = /[（(](?:牵头|主责|总牵头|牵头单位)[）)]/u;
const STAR = /[★☆▲△*＊●]/gu;

function bare(name: string): string {
  return name.replace(MARKED, '').replace(STAR, '').trim();
}

/** The name that leads a list of units: marked in the list, or first where a note says that the first one leads. */
function leadOf(names: readonly string[], notes: readonly string[]): string | null {
  const marked = names.find((name) => MARKED.test(name));
  if (marked !== undefined) return bare(marked);
  const starred = names.find((name) => name.search(STAR) >= 0);
  if (starred !== undefined && notes.some((note) => STAR_LEADS.test(note))) return bare(starred);
  const [first] = names;
  return first !== undefined && notes.some((note) => FIRST_LEADS.test(note)) ? first : null;
}

/** Lists without a column of lead units often say the lead inside the list of responsible ones (domain/columns). */
export function withLeadsOfLists(
  rows: readonly RecognisedRow[],
  notes: readonly string[],
): readonly RecognisedRow[] {
  return rows.map((row) => {
    if (row.lead !== null || row.responsible === null) return row;
    const lead = leadOf(row.responsible, notes);
    return lead === null ? row : { ...row, lead, responsible: row.responsible.map(bare) };
  });
}
