import { useState } from 'react';

/** The texts of a form, by the keys of `empty`; `onEdit` hears of a key stroke before it counts. */
export function useFields<T extends Readonly<Record<string, string>>>(
  empty: T,
  onEdit?: () => void,
) {
  const [form, setForm] = useState(empty);
  const set = (key: keyof T) => (value: string) => {
    onEdit?.();
    setForm((before) => ({ ...before, [key]: value }));
  };
  const clear = (): void => {
    setForm(empty);
  };
  return { form, set, clear };
}
