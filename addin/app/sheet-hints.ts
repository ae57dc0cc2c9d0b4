import type { Book } from '../../shared/sheet/book.ts';

/** Hints that a sheet was edited, or a cell selected, handed on to whoever listens. */
export interface SheetHints {
  readonly listen: (listener: () => void) => () => void;
}

/**
 * Watches the book while anybody listens. Not being able to watch (a cell is being typed into at that moment, an old
 * Excel) costs only the counting after edits, so it is not an error: the next listener tries again.
 */
export function createSheetHints(book: Pick<Book, 'watch'>): SheetHints {
  const listeners = new Set<() => void>();
  let watching = false;
  const watch = async (): Promise<void> => {
    if (watching) return;
    watching = true;
    try {
      await book.watch(() => {
        for (const listener of listeners) listener();
      });
    } catch {
      watching = false;
    }
  };
  return {
    listen(listener) {
      listeners.add(listener);
      void watch();
      return () => listeners.delete(listener);
    },
  };
}
