import { Live } from '../../ui/Live.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** What was just decided: it stays although the button that did it is gone with its right. */
export function Said({ words }: { readonly words: string | null }) {
  return <Live>{words !== null && <Notice tone="success">{words}</Notice>}</Live>;
}
