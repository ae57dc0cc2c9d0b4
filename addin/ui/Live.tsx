import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  // Out of the flow, not out of the page: an empty region must leave no gap and still be listened to.
  live: { ':empty': { position: 'absolute' } },
});

/** A region whose changes are read out when the reader is free; it must stand there before its first words. */
export function Live({ children }: { readonly children: ReactNode }) {
  return (
    <div className={useStyles().live} aria-live="polite" aria-atomic="true">
      {children}
    </div>
  );
}
