/** «周小兰、郑国强» */
export function sayWay(names: readonly string[]): string {
  return names.join('、');
}

/** How names that run together are to be read, as chosen or typed; null where it is none yet. */
export function namesOf(written: string, typed: string): readonly string[] | null {
  const names = typed
    .split(/[\s、，,;；/]+/u)
    .map((name) => name.normalize('NFC'))
    .filter((name) => name !== '');
  const isWhole = names.join('') === written;
  return isWhole && names.every((name) => name.length >= 2) ? names : null;
}
