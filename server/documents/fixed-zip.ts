import JSZip from 'jszip';

/** The first moment that a zip archive can name; JSZip writes it in UTC, whatever the clock of the machine. */
const NO_MOMENT = new Date('1980-01-01T00:00:00Z');

/**
 * The same parts in the same order, packed so that the same contents are always the same bytes: an archive also holds
 * when and on which system it was packed.
 *
 * @param texts of parts, by path: they take the place of those in the archive, and new ones follow in the order given.
 */
export async function fixedZip(
  archive: Uint8Array,
  texts: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  const given = await JSZip.loadAsync(archive);
  const fixed = new JSZip();
  const options = { date: NO_MOMENT, createFolders: false };
  for (const part of Object.values(given.files)) {
    if (part.dir) continue;
    const content = texts[part.name] ?? (await part.async('uint8array'));
    fixed.file(part.name, content, options);
  }
  for (const [path, text] of Object.entries(texts)) {
    if (given.files[path] === undefined) fixed.file(path, text, options);
  }
  return fixed.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' });
}
