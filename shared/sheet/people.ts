const SEPARATORS = /[、，,;；/／\r\n]+/u;
const PHONE = /^[\d\-—+()（）\s]{7,}$/u;

function isSingle(word: string | undefined): word is string {
  return word !== undefined && [...word].length === 1;
}

/** «夏成亮赵» before «燕»: the last character is the family name of the next person. Up to three are one name. */
function joinGiven(before: string, given: string): readonly string[] {
  const characters = [...before];
  if (characters.length <= 3) return [before + given];
  const family = characters.pop() ?? '';
  return [characters.join(''), family + given];
}

/**
 * Names in one line. Two-character names are padded with spaces to the width of three («赵  燕»): two single characters
 * are one name, and a single one belongs to the characters before it («夏成亮赵  燕» are two people).
 */
function namesInLine(line: string): readonly string[] {
  const words = line.split(/\s+/u).filter((word) => word !== '' && !PHONE.test(word));
  const names: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const next = words[index + 1];
    const before = names.at(-1);
    if (isSingle(word) && isSingle(next)) {
      names.push(word + next);
      index += 1;
    } else if (isSingle(word) && before !== undefined) {
      names.splice(-1, 1, ...joinGiven(before, word));
    } else names.push(word);
  }
  return names;
}

/** People in a cell, in order, each once (domain/model §16 no. 11). Telephone numbers are nobody's name. */
export function splitPeople(text: string): readonly string[] {
  const names = text
    .split(SEPARATORS)
    .flatMap(namesInLine)
    .filter((name) => !/^[/\\\-—]+$/u.test(name));
  return [...new Set(names)];
}
