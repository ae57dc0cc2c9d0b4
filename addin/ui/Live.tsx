import type { ReactNode } from 'react';

/** A region whose changes are read out when the reader is free; it must stand there before its first words. */
export function Live({ children }: { readonly children: ReactNode }) {
  return (
    <div aria-live="polite" aria-atomic="true">
      {children}
    </div>
  );
}
