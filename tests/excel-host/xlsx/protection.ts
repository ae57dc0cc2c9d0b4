import {
  type Protection,
  protection,
  PROTECTION_OPTIONS,
  type ProtectionOption,
} from '../model/protection.ts';
import { child, element, type XmlElement } from './xml.ts';

/** Attribute of a file for each of Excel's options, and what the file means when it says nothing (ECMA-376 18.3.1.85). */
const ATTRIBUTES = {
  allowAutoFilter: { name: 'autoFilter', locked: true },
  allowDeleteColumns: { name: 'deleteColumns', locked: true },
  allowDeleteRows: { name: 'deleteRows', locked: true },
  allowEditObjects: { name: 'objects', locked: false },
  allowEditScenarios: { name: 'scenarios', locked: false },
  allowFormatCells: { name: 'formatCells', locked: true },
  allowFormatColumns: { name: 'formatColumns', locked: true },
  allowFormatRows: { name: 'formatRows', locked: true },
  allowInsertColumns: { name: 'insertColumns', locked: true },
  allowInsertHyperlinks: { name: 'insertHyperlinks', locked: true },
  allowInsertRows: { name: 'insertRows', locked: true },
  allowPivotTables: { name: 'pivotTables', locked: true },
  allowSort: { name: 'sort', locked: true },
} as const satisfies Record<ProtectionOption, { readonly name: string; readonly locked: boolean }>;

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

function selectionMode(found: XmlElement): Protection['selectionMode'] {
  if (!isOn(found.attributes['selectLockedCells'])) return 'Normal';
  return isOn(found.attributes['selectUnlockedCells']) ? 'None' : 'Unlocked';
}

/**
 * Protection of a sheet's part, null when the sheet is open. A file holds only the hash of a password, which nobody can
 * turn back: such a sheet is read as protected without one.
 */
export function readProtection(sheet: XmlElement): Protection | null {
  const found = child(sheet, 'sheetProtection');
  if (found === undefined || !isOn(found.attributes['sheet'])) return null;
  const allowed = PROTECTION_OPTIONS.map((option) => {
    const { name, locked } = ATTRIBUTES[option];
    const attribute = found.attributes[name];
    return [option, attribute === undefined ? !locked : !isOn(attribute)] as const;
  });
  return protection({ ...Object.fromEntries(allowed), selectionMode: selectionMode(found) }, null);
}

const locked = (isLocked: boolean): string => (isLocked ? '1' : '0');

/** The `<sheetProtection>` element, '' for an open sheet; a password of the stand-in is not written. */
export function writeProtection(value: Protection | null): string {
  if (value === null) return '';
  const rights = PROTECTION_OPTIONS.map(
    (option) => [ATTRIBUTES[option].name, locked(!value.options[option])] as const,
  );
  return element('sheetProtection', {
    sheet: '1',
    ...Object.fromEntries(rights),
    selectLockedCells: locked(value.selectionMode !== 'Normal'),
    selectUnlockedCells: locked(value.selectionMode === 'None'),
  });
}
