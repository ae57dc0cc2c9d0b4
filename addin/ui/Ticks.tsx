import { Checkbox, makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
});

export interface TicksProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly chosen: readonly T[];
  readonly onChange: (chosen: readonly T[]) => void;
}

/** Any number of a few things. */
export function Ticks<T extends string>({ label, options, chosen, onChange }: TicksProps<T>) {
  const styles = useStyles();
  return (
    <fieldset className={styles.list}>
      <legend>{label}</legend>
      {options.map((option) => (
        <Checkbox
          key={option.value}
          label={option.label}
          checked={chosen.includes(option.value)}
          onChange={(_, { checked }) => {
            const others = chosen.filter((value) => value !== option.value);
            onChange(checked === true ? [...others, option.value] : others);
          }}
        />
      ))}
    </fieldset>
  );
}
