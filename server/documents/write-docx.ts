import { Document, Packer } from 'docx';
import type { OfficialText } from '../../shared/summary/official-text.ts';
import { coreProperties } from './core-properties.ts';
import { fixedZip } from './fixed-zip.ts';
import { fontTable } from './font-table.ts';
import { sectionsOf } from './official-sections.ts';
import { OFFICIAL_STYLES } from './official-styles.ts';
import { PROGRAM_NAME } from './program-name.ts';

/**
 * A .docx in the form of an official document (GB/T 9704—2012, as far as Word allows). The same text always gives the
 * same bytes: the file names no moment of its making.
 */
export async function writeDocx(text: OfficialText): Promise<Uint8Array> {
  const document = new Document({ sections: sectionsOf(text), styles: OFFICIAL_STYLES });
  const bytes = await Packer.toBuffer(document);
  return fixedZip(bytes, {
    'docProps/core.xml': coreProperties(text.title, PROGRAM_NAME),
    'word/fontTable.xml': fontTable(),
  });
}
