import { parseAddress } from '../model/address.ts';
import { workbookTarget, type PackageParts } from './package-parts.ts';
import type { PrintNames } from './page-setup.ts';
import { child, childrenOf, parseXml, type XmlElement } from './xml.ts';

export interface SheetPart {
  readonly name: string;
  /** Number of the sheet in the file; Excel derives the sheet's id from it. */
  readonly number: number;
  readonly path: string;
  readonly print: PrintNames;
}

const PRINT_TITLES = '_xlnm.Print_Titles';
const PRINT_AREA = '_xlnm.Print_Area';

/** References separated by commas outside of quotes, without their sheet. */
function references(text: string): readonly string[] {
  const pieces = text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  return pieces
    .map((piece) => piece.slice(piece.lastIndexOf('!') + 1))
    .filter((piece) => piece !== '#REF!');
}

function printNames(names: readonly XmlElement[], sheetIndex: number): PrintNames {
  const of = (name: string): readonly string[] => {
    const found = names.find(
      ({ attributes }) =>
        attributes['name'] === name && attributes['localSheetId'] === String(sheetIndex),
    );
    return found === undefined ? [] : references(found.text);
  };
  return { titles: of(PRINT_TITLES), areas: of(PRINT_AREA) };
}

export interface PackageMap {
  readonly sheets: readonly SheetPart[];
  /** Names of the whole workbook that stand for one area; others (constants, formulas) are not among them. */
  readonly names: Readonly<Record<string, string>>;
  readonly date1904: boolean;
  /** Index of the tab in front. */
  readonly activeTab: number;
}

function areaNames(names: readonly XmlElement[]): Readonly<Record<string, string>> {
  const own = names.filter(
    ({ attributes }) => attributes['localSheetId'] === undefined && attributes['hidden'] !== '1',
  );
  return Object.fromEntries(
    own
      .filter(
        ({ text, attributes }) =>
          parseAddress(text) !== null && !attributes['name']?.startsWith('_xlnm.'),
      )
      .map(({ text, attributes }) => [attributes['name'] ?? '', text]),
  );
}

/** Where the sheets of a package lie and what its workbook part says about them, in the order of the tabs. */
export async function readPackageMap(parts: PackageParts): Promise<PackageMap> {
  const workbook = parseXml(await parts.mustText('xl/workbook.xml'));
  const relations = childrenOf(
    parseXml(await parts.mustText('xl/_rels/workbook.xml.rels')),
    'Relationship',
  );
  const names = childrenOf(child(workbook, 'definedNames'), 'definedName');
  const targets = new Map(
    relations.map(({ attributes }) => [attributes['Id'], attributes['Target'] ?? '']),
  );
  const sheets = childrenOf(child(workbook, 'sheets'), 'sheet').map(({ attributes }, index) => ({
    name: attributes['name'] ?? '',
    number: Number(attributes['sheetId']),
    path: workbookTarget(targets.get(attributes['r:id']) ?? ''),
    print: printNames(names, index),
  }));
  const date1904 = child(workbook, 'workbookPr')?.attributes['date1904'];
  const view = child(child(workbook, 'bookViews'), 'workbookView');
  return {
    sheets,
    names: areaNames(names),
    date1904: date1904 === '1' || date1904 === 'true',
    activeTab: Number(view?.attributes['activeTab'] ?? 0),
  };
}
