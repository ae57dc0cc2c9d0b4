import { makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  spoken: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Words for the screen reader where the eye has a picture; the step «3/10» is left out, it would never stop talking. */
export function SpokenOnly({ words }: { readonly words: string }) {
  return <span className={useStyles().spoken}>{words}</span>;
}
