/** Puts XML before the first match of `before`; throws when nothing matches and there is something to put. */
export function insertBefore(
  text: string,
  insertion: { readonly before: RegExp; readonly xml: string },
): string {
  if (insertion.xml === '') return text;
  const at = text.search(insertion.before);
  if (at < 0) throw new Error(`The part has no place before ${insertion.before}.`);
  return text.slice(0, at) + insertion.xml + text.slice(at);
}
