/** «应急办公室、镇应急办» → two aliases; blanks and repetitions fall away. */
export function splitAliases(words: string): string[] {
  const parts = words.split(/[、，,;；\n]/u).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}

export const joinAliases = (aliases: readonly string[]): string => aliases.join('、');
