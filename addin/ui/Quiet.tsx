import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  text: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    textWrap: 'pretty',
  },
});

/** A sentence that explains and can be skipped. */
export function Quiet({ children }: { readonly children: ReactNode }) {
  return <p className={useStyles().text}>{children}</p>;
}
