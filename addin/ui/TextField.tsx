import { Field, Input, type InputProps } from '@fluentui/react-components';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'password' | 'date';
  readonly autoComplete?: InputProps['autoComplete'];
  readonly hint?: string;
  /** What is wrong with the value, in a sentence. */
  readonly fault?: string | null;
  readonly required?: boolean;
}

/** A labelled line of text. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    value,
    onChange,
    type = 'text',
    autoComplete = 'off',
    hint,
    fault,
    required,
  } = props;
  return (
    <Field
      label={label}
      required={required ?? false}
      {...(hint === undefined ? {} : { hint })}
      {...(fault ? { validationMessage: fault, validationState: 'error' as const } : {})}
    >
      <Input
        value={value}
        type={type}
        autoComplete={autoComplete}
        onChange={(_, data) => {
          onChange(data.value);
        }}
      />
    </Field>
  );
}
