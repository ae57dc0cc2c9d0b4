import { SaxesParser } from 'saxes';

/** An element of a part of an .xlsx package; names without prefix, texts joined. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface OpenElement {
  name: string;
  attributes: Record<string, string>;
  children: OpenElement[];
  text: string;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The root element of a part; throws saxes' error for text that is not well-formed. */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser();
  const document: OpenElement = { name: '', attributes: {}, children: [], text: '' };
  const stack = [document];
  const top = () => stack[stack.length - 1] ?? document;
  parser.on('opentag', (tag) => {
    const element: OpenElement = {
      name: localName(tag.name),
      attributes: { ...tag.attributes },
      children: [],
      text: '',
    };
    top().children.push(element);
    stack.push(element);
  });
  parser.on('text', (content) => (top().text += content));
  parser.on('cdata', (content) => (top().text += content));
  parser.on('closetag', () => stack.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  const root = document.children[0];
  if (root === undefined) throw new Error('The part holds no element.');
  return root;
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each) => each.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((each) => each.name === name) ?? [];
}

/** All elements of that name below, in document order. */
export function descendants(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((each) => [
    ...(each.name === name ? [each] : []),
    ...descendants(each, name),
  ]);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** Text for an attribute or element; characters XML forbids are dropped (Excel writes none either). */
export function escapeXml(text: string): string {
  // eslint-disable-next-line no-control-regex -- XML 1.0 §2.2 excludes exactly these.
  const allowed = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
  return allowed.replace(/[&<>"\n\r\t]/g, (character) => ENTITIES[character] ?? character);
}

/** `<name a="…">…</name>`; attributes whose value is undefined are left out; `content` is XML already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content = '',
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}
