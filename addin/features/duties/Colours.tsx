import { makeStyles, tokens } from '@fluentui/react-components';
import {
  COLOUR_KEYS,
  DEFAULT_SETTINGS,
  type TownSettings,
} from '../../../shared/report/settings.ts';
import { TextField } from '../../ui/TextField.tsx';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 2fr)',
    columnGap: tokens.spacingHorizontalS,
  },
});

export interface ColoursProps {
  readonly colours: TownSettings['colours'];
  readonly onChange: (colours: TownSettings['colours']) => void;
}

/** What the five colours are called and mean here. */
export function Colours({ colours, onChange }: ColoursProps) {
  const styles = useStyles();
  return COLOUR_KEYS.map((key) => {
    const usual = DEFAULT_SETTINGS.colours[key].name;
    const { name, word } = colours[key];
    return (
      <div key={key} className={styles.pair}>
        <TextField
          label={`${usual}色叫`}
          value={name}
          onChange={(next) => {
            onChange({ ...colours, [key]: { name: next, word } });
          }}
        />
        <TextField
          label={`${usual}色的意思`}
          value={word}
          onChange={(next) => {
            onChange({ ...colours, [key]: { name, word: next } });
          }}
        />
      </div>
    );
  });
}
