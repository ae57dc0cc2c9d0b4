/** A file as the server gives it. */
export interface NamedFile {
  readonly name: string;
  readonly base64: string;
}

/** Long after any browser has read the file. */
const KEPT_MS = 60_000;

/** Hands a file to the browser, which saves it or asks where to; false where the web view knows no downloads. */
export function saveFile({ name, base64 }: NamedFile): boolean {
  const link = document.createElement('a');
  if (!('download' in link)) return false;
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  link.href = URL.createObjectURL(new Blob([bytes]));
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, KEPT_MS);
  return true;
}
