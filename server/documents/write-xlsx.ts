import exceljs from 'exceljs';
import type { SheetImage } from '../../shared/sheet/image.ts';
import { chartParts } from './chart-parts.ts';
import { fixedZip } from './fixed-zip.ts';
import { addImageSheet } from './image-sheet.ts';
import { PROGRAM_NAME } from './program-name.ts';

/**
 * A workbook with one sheet for each image, in order, that looks and prints as the add-in shows the same images in
 * Excel, with the same charts. The same images and moment always give the same bytes, so that a file can be compared by its hash.
 *
 * @param images at least one, with names that Excel takes for a sheet (31 characters, none twice); else exceljs throws.
 * @param options.at the moment that the file names as that of its making.
 */
export async function writeXlsx(
  images: readonly SheetImage[],
  { at }: { readonly at: Date },
): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  workbook.creator = PROGRAM_NAME;
  workbook.lastModifiedBy = PROGRAM_NAME;
  workbook.created = at;
  workbook.modified = at;
  for (const image of images) addImageSheet(workbook, image);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  return fixedZip(bytes, await chartParts(bytes, images));
}
