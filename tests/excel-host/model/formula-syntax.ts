/** What a person means by typing text that Excel takes for a formula, as far as it can be refused without calculating. */

const withoutStrings = (formula: string): string =>
  formula.replaceAll(/"(?:[^"]|"")*"/g, '0').replaceAll(/'(?:[^']|'')*'!/g, '');

function isBalanced(text: string): boolean {
  const stack: string[] = [];
  const open: Readonly<Record<string, string>> = { ')': '(', '}': '{', ']': '[' };
  for (const character of text) {
    if ('({['.includes(character)) stack.push(character);
    else if (character in open && stack.pop() !== open[character]) return false;
  }
  return stack.length === 0;
}

/** False for what Excel refuses with «此公式有问题»: open quotes or brackets, a missing operand, Chinese punctuation. */
export function isFormula(formula: string): boolean {
  const body = withoutStrings(formula.slice(1)).trim();
  if (body === '' || body.includes('"') || !isBalanced(body)) return false;
  if (/[，。、；：！？（）【】《》“”]/.test(body)) return false;
  if (/[-+*/^&=<>,(]$/.test(body) || /^[*/^&=<>,)]/.test(body)) return false;
  return !/[\p{L}\p{N}_)]\s+[\p{L}\p{N}_(]/u.test(body);
}
