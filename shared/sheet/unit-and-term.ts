import { isOfKind } from './cell-kind.ts';

const UNITS_FIRST = /(?:单位|部门|科室|站所|责任人|牵头|分工)[^/]*(?:时限|时间|期限|节点)$/u;
const TERM_FIRST = /(?:时限|时间|期限|节点)[及和与、][^/]*(?:单位|部门|科室|站所|责任人|分工)$/u;
const QUALIFIED =
  /^(?:责任|整改|工作|任务)*(?:单位|部门|科室)(?:要求|规定)?(?:的)?(?:完成)?(?:时限|时间)$/u;

/** «责任单位及时限»: one column for who does it and by when. */
export function isUnitAndTerm(heading: string): boolean {
  const bare = heading.replace(/\s+|[（(][^）)]*[）)]/gu, '');
  const isBoth = UNITS_FIRST.test(bare) || TERM_FIRST.test(bare);
  return isBoth && (/[及和与、]/u.test(bare) || QUALIFIED.test(bare));
}

export interface UnitAndTerm {
  readonly units: string;
  readonly term: string | null;
}

/** «应急办⏎5月底前», «规建办、各村（9月底前）»: names and the day among them; the words of each stay as written. */
export function partUnitAndTerm(text: string): UnitAndTerm {
  const isTerm = (piece: string) => isOfKind(piece, 'deadline', null);
  const opened = text.replace(/[（(]([^（()）]*)[）)]/gu, (whole, inside: string) =>
    isTerm(inside.trim()) ? `\n${inside}\n` : whole,
  );
  const pieces = opened
    .split(/[\n；;，,。\s]+/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const terms = pieces.filter(isTerm);
  const [term] = terms;
  // Several days belong to several units: which to which only a person can say.
  if (term === undefined || terms.length > 1) return { units: text, term: null };
  return { units: pieces.filter((piece) => piece !== term).join('、'), term };
}
