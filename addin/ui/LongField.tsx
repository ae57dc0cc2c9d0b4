import { Field, Textarea } from '@fluentui/react-components';

export interface LongFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly rows?: number;
  readonly maxLength?: number;
}

/** A labelled text of several lines. */
export function LongField({ label, value, onChange, hint, rows = 2, maxLength }: LongFieldProps) {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <Textarea
        value={value}
        rows={rows}
        {...(maxLength === undefined ? {} : { maxLength })}
        resize="vertical"
        onChange={(_, data) => {
          onChange(data.value);
        }}
      />
    </Field>
  );
}
