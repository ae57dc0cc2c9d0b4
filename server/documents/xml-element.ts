import { printable } from './printable-text.ts';

type Attributes = Readonly<Record<string, string | number>>;

/** An element of a part that no library writes for us; `content` is XML. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const said = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${xmlText(String(value))}"`,
  );
  const start = `<${name}${said.join('')}`;
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`;
}

/** An element whose only word is its attribute `val`, as the drawing languages have many; true is 1. */
export function valued(name: string, val: string | number | boolean): string {
  return element(name, { val: typeof val === 'boolean' ? Number(val) : val });
}

/** Words as XML holds them, between tags or in an attribute. */
export function xmlText(text: string): string {
  return printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A whole part of a package. */
export function xmlPart(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}
