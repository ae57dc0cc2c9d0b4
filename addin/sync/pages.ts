import { MAX_PUSH_ROWS, type PushedRow } from '../../shared/protocol/sheet.ts';

/** Well under the server's body limit, with the binding and the envelope beside it. */
const PAGE_BYTES = 1_500_000;

/** Rows as pages of at most 2,000 rows and 1.5 MB of UTF-8 JSON, in order. */
export function pagesOf(rows: readonly PushedRow[]): readonly (readonly PushedRow[])[] {
  const encoder = new TextEncoder();
  const pages: PushedRow[][] = [];
  let bytes = 0;
  for (const row of rows) {
    const weight = encoder.encode(JSON.stringify(row)).length;
    const page = pages.at(-1);
    if (page === undefined || page.length >= MAX_PUSH_ROWS || bytes + weight > PAGE_BYTES) {
      pages.push([row]);
      bytes = weight;
      continue;
    }
    page.push(row);
    bytes += weight;
  }
  return pages;
}
