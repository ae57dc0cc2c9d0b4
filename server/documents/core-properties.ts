import { xmlText } from './xml-element.ts';

const NAMESPACES = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');

/** `docProps/core.xml` without moments: docx writes the one of the writing, and the same text is to be the same file. */
export function coreProperties(title: string, creator: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    `<cp:coreProperties ${NAMESPACES}><dc:title>${onOneLine(title)}</dc:title>` +
    `<dc:creator>${onOneLine(creator)}</dc:creator></cp:coreProperties>`
  );
}

function onOneLine(text: string): string {
  return xmlText(text).replaceAll('\n', '');
}
