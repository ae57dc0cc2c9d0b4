import { MOST_FILE_BYTES } from '../../../shared/protocol/file.ts';
import type { ChosenFile } from '../../sync/open-file.ts';

/** Of a file a person picked: its content, or why it is not even sent. */
export type Chosen = ChosenFile | { readonly sentence: string };

/** Fewer arguments than any engine's limit for one call. */
const CHUNK = 32_768;

export async function chosenFile(file: File): Promise<Chosen> {
  if (file.size > MOST_FILE_BYTES) {
    return {
      sentence: `“${file.name}”超过 10 MB，没有读取。请删去图片，或把清单另存成单独的文件，再选一次。`,
    };
  }
  try {
    return { name: file.name, base64: base64Of(new Uint8Array(await file.arrayBuffer())) };
  } catch {
    // The browser reads it only now: it may have been moved, or still be open elsewhere.
    return {
      sentence: `打不开“${file.name}”，没有读取。请先在 Word 或 Excel 里关闭它，再选一次。`,
    };
  }
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(text);
}
