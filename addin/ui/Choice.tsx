import { Field, makeStyles, Select } from '@fluentui/react-components';

const useStyles = makeStyles({
  // A long option must not widen the list beyond the pane.
  fit: { minWidth: 0, '& select': { width: '100%', textOverflow: 'ellipsis' } },
});

export interface ChoiceOption<T extends string> {
  readonly value: T;
  readonly label: string;
}

export interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly ChoiceOption<T>[];
  readonly onChange: (value: T) => void;
  readonly hint?: string;
}

/** One of a few values, as the system's own list: it works by keyboard and fits a narrow pane. */
export function Choice<T extends string>({
  label,
  value,
  options,
  onChange,
  hint,
}: ChoiceProps<T>) {
  const styles = useStyles();
  return (
    <Field className={styles.fit} label={label} {...(hint === undefined ? {} : { hint })}>
      <Select
        className={styles.fit}
        value={value}
        onChange={(_, data) => {
          const chosen = options.find((option) => option.value === data.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
