import type { PackageParts } from './package-parts.ts';
import { relationsOf } from './read-relations.ts';
import { isOn, walkXml } from './walk-xml.ts';

export interface SheetPart {
  readonly name: string;
  /** «xl/worksheets/sheet1.xml» */
  readonly path: string;
}

/** What the main part of a workbook says of the others. */
export interface WorkbookParts {
  /** Worksheets in the order of their tabs, hidden ones too; sheets that are only a chart are none. */
  readonly sheets: readonly SheetPart[];
  readonly strings: string | null;
  readonly styles: string | null;
  /** Day 0 is 1 January 1904 instead of 30 December 1899. */
  readonly is1904: boolean;
}

/** Null when the main part or its relations are damaged. */
export function workbookParts(parts: PackageParts, mainPart: string): WorkbookParts | null {
  const bytes = parts.read(mainPart);
  const relations = relationsOf(parts, mainPart);
  if (bytes === null || relations === null) return null;
  const pathOf = (type: string) => relations.find((each) => each.type === type)?.target ?? null;
  const sheets: SheetPart[] = [];
  let is1904 = false;
  const isWellFormed = walkXml(bytes, {
    open(element, { id, name = '', date1904 = '0' }) {
      if (element === 'workbookPr') is1904 = isOn(date1904);
      if (element !== 'sheet') return;
      const relation = relations.find((each) => each.id === id && each.type === 'worksheet');
      if (relation !== undefined && !relation.isExternal) {
        sheets.push({ name, path: relation.target });
      }
    },
  });
  if (!isWellFormed) return null;
  return { sheets, strings: pathOf('sharedStrings'), styles: pathOf('styles'), is1904 };
}
