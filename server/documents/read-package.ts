import type { DocumentFault } from './document-fault.ts';
import type { ReadDocument } from './document-grids.ts';
import { DAMAGED_PACKAGE, packageContents } from './package-contents.ts';
import { packageParts } from './package-parts.ts';
import { readDocx } from './read-docx.ts';
import { readXlsx } from './read-xlsx.ts';
import { isZlibError, ZIP_LIMITS } from './zip-guard.ts';
import type { ZipEntry } from './zip-entries.ts';

/** Reads what the guard let pass. */
export function readPackage(entries: readonly ZipEntry[]): ReadDocument | DocumentFault {
  try {
    const parts = packageParts(entries, ZIP_LIMITS.partBytes);
    const contents = packageContents(parts);
    if (contents.kind === 'fault') return contents;
    const read = contents.kind === 'workbook' ? readXlsx : readDocx;
    const document = read(parts, contents.mainPart);
    if (document.kind === 'fault') return document;
    return { ...document, leftOut: [...contents.leftOut, ...document.leftOut] };
  } catch (error) {
    if (isZlibError(error)) return DAMAGED_PACKAGE;
    throw error;
  }
}
