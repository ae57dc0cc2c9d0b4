import type { DocumentFault } from '../../server/documents/document-fault.ts';
import type { ReadDocument } from '../../server/documents/document-grids.ts';
import { readDocumentHere } from '../../server/documents/read-document.ts';

/** What a file that must be readable holds. */
export async function readHere(file: Uint8Array, name = '清单.xlsx'): Promise<ReadDocument> {
  const document = await readDocumentHere(file, name);
  if (document.kind === 'fault') throw new Error(document.sentence);
  return document;
}

/** Why a file is refused; '' when it is not. */
export async function refusal(file: Uint8Array, name = '清单.xlsx'): Promise<string> {
  return sentenceOf(await readDocumentHere(file, name));
}

export function sentenceOf(document: ReadDocument | DocumentFault): string {
  return document.kind === 'fault' ? document.sentence : '';
}
