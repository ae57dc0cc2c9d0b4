import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';

export interface NumberFieldProps {
  readonly label: string;
  /** Null: nothing given. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly hint?: string;
}

/** A labelled number ≥ 0; what is typed stays as typed, and only a number is handed on. */
export function NumberField({ label, value, onChange, hint }: NumberFieldProps) {
  const [words, setWords] = useState(value === null ? '' : String(value));
  const isWrong = words.trim() !== '' && numberOf(words) === null;
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(isWrong
        ? { validationMessage: '请填数字，例如 3。', validationState: 'error' as const }
        : {})}
    >
      <Input
        value={words}
        inputMode="decimal"
        autoComplete="off"
        onChange={(_, data) => {
          setWords(data.value);
          onChange(numberOf(data.value));
        }}
      />
    </Field>
  );
}

/** Null for blanks and for what is no number ≥ 0. */
function numberOf(words: string): number | null {
  const trimmed = words.trim();
  const number = Number(trimmed);
  return trimmed === '' || !Number.isFinite(number) || number < 0 ? null : number;
}
