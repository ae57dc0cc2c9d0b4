/** Excel's WorksheetProtectionOptions: what stays allowed on a protected sheet. */
export const PROTECTION_OPTIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;
export type ProtectionOption = (typeof PROTECTION_OPTIONS)[number];

export type SelectionMode = 'Normal' | 'Unlocked' | 'None';

export interface Protection {
  readonly options: Readonly<Record<ProtectionOption, boolean>>;
  readonly selectionMode: SelectionMode;
  /** null: protected without a password. */
  readonly password: string | null;
}

export function protection(
  options: Partial<Record<ProtectionOption, boolean>> & { readonly selectionMode?: SelectionMode },
  password: string | null,
): Protection {
  const allowed = Object.fromEntries(
    PROTECTION_OPTIONS.map((name) => [name, options[name] ?? false]),
  ) as Record<ProtectionOption, boolean>; // fromEntries over the complete list of names
  return { options: allowed, selectionMode: options.selectionMode ?? 'Normal', password };
}
