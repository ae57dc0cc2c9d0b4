/** Where a formula reaches (SEC-85): `dde` starts a program, `outside` asks another file or the net. */
export type FormulaReach = 'sheet' | 'outside' | 'dde';

const TEXTS = /"(?:[^"]|"")*"/gu;
const QUOTED_SHEETS = /'(?:[^']|'')*'/gu;

const ASKING = /\b(?:WEBSERVICE|HYPERLINK|RTD|CALL|REGISTER(?:\.ID)?|IMAGE|FILTERXML)\s*\(/iu;
const OTHER_FILE = /\[[^\]]*\][^[\]]*!|\\\\|https?:\/\/|file:\/\//iu;

/** Reads a formula as the file stores it, without «=». Words in quotation marks are only words. */
export function formulaReach(formula: string): FormulaReach {
  const code = formula.replace(TEXTS, '""');
  if (code.replace(QUOTED_SHEETS, "''").includes('|')) return 'dde';
  return ASKING.test(code) || OTHER_FILE.test(code) ? 'outside' : 'sheet';
}
