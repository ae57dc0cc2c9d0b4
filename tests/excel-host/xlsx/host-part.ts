import type { PackageParts } from './package-parts.ts';
import { childrenOf, element, escapeXml, parseXml, type XmlElement } from './xml.ts';

/**
 * What Excel keeps of an add-in in a workbook and a plain .xlsx has no open place for, as a custom XML part: settings,
 * properties of sheets, and the ids the sheets had while the workbook was open (Excel's own stay the same on re-opening).
 * Readers that do not know the part leave it alone; Excel and LibreOffice keep it when they save.
 */
export interface HostPart {
  /** name → JSON text */
  readonly settings: Readonly<Record<string, string>>;
  /** by the sheet's name */
  readonly sheets: Readonly<Record<string, HostSheet>>;
}

export interface HostSheet {
  readonly id: string;
  readonly properties: Readonly<Record<string, string>>;
}

const NAMESPACE = 'urn:excel-host:workbook';
const ITEM_ID = '{5D0B2F1C-7A64-4C0E-9B43-4C6B0A5E7D21}';
const ITEM = 'customXml/item1.xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function pairs(parent: XmlElement, name: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    childrenOf(parent, name).map((each) => [each.attributes['name'] ?? '', each.text]),
  );
}

function readItem(root: XmlElement): HostPart {
  const sheets = childrenOf(root, 'sheet').map((sheet) => {
    const { name = '', id = '' } = sheet.attributes;
    return [name, { id, properties: pairs(sheet, 'property') }] as const;
  });
  return { settings: pairs(root, 'setting'), sheets: Object.fromEntries(sheets) };
}

/** The part of this host in a package; empty for files that Excel made. */
export async function readHostPart(parts: PackageParts): Promise<HostPart> {
  for (const path of parts.paths().filter((each) => /^customXml\/item\d+\.xml$/.test(each))) {
    const text = await parts.mustText(path);
    if (text.includes(NAMESPACE)) return readItem(parseXml(text));
  }
  return { settings: {}, sheets: {} };
}

function itemXml(part: HostPart): string {
  const settings = Object.entries(part.settings).map(([name, json]) =>
    element('setting', { name }, escapeXml(json)),
  );
  const sheets = Object.entries(part.sheets).map(([name, sheet]) => {
    const properties = Object.entries(sheet.properties);
    return element(
      'sheet',
      { name, id: sheet.id },
      properties
        .map(([key, value]) => element('property', { name: key }, escapeXml(value)))
        .join(''),
    );
  });
  return element('workbook', { xmlns: NAMESPACE }, [...settings, ...sheets].join(''));
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const relationships = (one: string): string =>
  `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${one}</Relationships>`;

/** Puts the part into a package that has no custom XML yet, with the relationships that make readers keep it. */
export async function writeHostPart(parts: PackageParts, part: HostPart): Promise<void> {
  parts.set(ITEM, DECLARATION + itemXml(part));
  parts.set(
    'customXml/itemProps1.xml',
    `${DECLARATION}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  parts.set(
    'customXml/_rels/item1.xml.rels',
    relationships(
      `<Relationship Id="rId1" Type="${RELATIONSHIPS}/customXmlProps" Target="itemProps1.xml"/>`,
    ),
  );
  await insert(parts, {
    path: 'xl/_rels/workbook.xml.rels',
    before: '</Relationships>',
    xml: `<Relationship Id="rIdHostPart" Type="${RELATIONSHIPS}/customXml" Target="../${ITEM}"/>`,
  });
  await insert(parts, {
    path: '[Content_Types].xml',
    before: '</Types>',
    xml: '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>',
  });
}

async function insert(
  parts: PackageParts,
  where: { readonly path: string; readonly before: string; readonly xml: string },
): Promise<void> {
  const text = await parts.mustText(where.path);
  const at = text.lastIndexOf(where.before);
  if (at < 0) throw new Error(`${where.path} has no ${where.before}.`);
  parts.set(where.path, text.slice(0, at) + where.xml + text.slice(at));
}
