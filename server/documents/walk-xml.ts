import { SaxesParser } from 'saxes';
import { decodeXml } from './decode-xml.ts';

/** Names of elements and attributes without their prefix: writers choose prefixes as they like. */
export type XmlAttributes = Readonly<Record<string, string>>;

export interface XmlVisitor {
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (content: string) => void;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function localAttributes(attributes: XmlAttributes): XmlAttributes {
  const names = Object.keys(attributes);
  if (!names.some((name) => name.includes(':'))) return attributes;
  return Object.fromEntries(names.map((name) => [localName(name), attributes[name] ?? '']));
}

/** Visits a part in the order of its text. False when it is not well-formed; what was visited until then is void. */
export function walkXml(bytes: Uint8Array, visitor: XmlVisitor): boolean {
  const source = decodeXml(bytes);
  if (source === null) return false;
  const parser = new SaxesParser({ position: false, xmlns: false });
  let isWellFormed = true;
  parser.on('error', () => (isWellFormed = false));
  parser.on('doctype', () => (isWellFormed = false));
  parser.on('opentag', ({ name, attributes }) => {
    visitor.open(localName(name), localAttributes(attributes));
  });
  parser.on('closetag', ({ name }) => visitor.close?.(localName(name)));
  parser.on('text', (content) => visitor.text?.(content));
  parser.on('cdata', (content) => visitor.text?.(content));
  parser.write(source).close();
  return isWellFormed;
}

/** «1», «true», «on» and an attribute that is not there are yes (ECMA-376, ST_OnOff). */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off'].includes(value);
}
