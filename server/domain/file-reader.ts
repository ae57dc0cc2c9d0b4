import type { Grid } from '../../shared/sheet/grid.ts';

/** Reads files that come from people; whatever they hold, the process is unharmed (SEC-90…93). */
export interface FileReader {
  /** @param name as the person's computer calls the file; it decides nothing that the content can tell. */
  read(
    file: Uint8Array,
    name: string,
  ): Promise<
    | {
        readonly kind: 'grids';
        readonly grids: readonly Grid[];
        /** What the file holds and the grids do not, in words. */
        readonly leftOut: readonly string[];
      }
    | { readonly kind: 'fault'; readonly sentence: string }
  >;
}
