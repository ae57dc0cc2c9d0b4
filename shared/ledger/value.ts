/** What one field holds: a text, a number (percent is 0–100), or null for a known blank. */
export type FieldValue = string | number | null;

export type Fields = Readonly<Record<string, FieldValue>>;
