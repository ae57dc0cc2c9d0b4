import { makeStyles, tokens } from '@fluentui/react-components';
import { SHADE_COLOURS, type ShadeName } from './shade-colours.ts';

const useStyles = makeStyles({
  dot: {
    display: 'inline-block',
    width: '10px',
    height: '10px',
    marginRight: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusSmall,
    flexShrink: 0,
  },
});

/** The colour beside a word that says the same. */
export function ShadeDot({ shade }: { readonly shade: ShadeName }) {
  const styles = useStyles();
  return (
    <span className={styles.dot} style={{ backgroundColor: SHADE_COLOURS[shade] }} aria-hidden />
  );
}
