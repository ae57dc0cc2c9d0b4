/** Controls that XML cannot hold; line breaks and tabs are those that it can. */
const CONTROLS = /[^\P{Cc}\n\t]/gu;

/** What of a text a document can hold, its lines parted as everywhere here. */
export function printable(text: string): string {
  return text.replace(/\r\n?/gu, '\n').replace(CONTROLS, '');
}
