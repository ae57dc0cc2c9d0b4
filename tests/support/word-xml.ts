/** Properties and runs of a paragraph as XML; words become one run. */
export interface ParagraphXml {
  readonly properties?: string;
  readonly runs?: string;
}

export const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

export function paragraph(
  words: string,
  { properties = '', runs = '' }: ParagraphXml = {},
): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${words === '' ? '' : run(words)}${runs}</w:p>`;
}

/** A paragraph of list `list` on a level from 0. */
export function listed(words: string, list: number, level = 0): string {
  const properties = `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
  return paragraph(words, { properties });
}

export interface CellXml {
  readonly span?: number;
  readonly vMerge?: 'restart' | 'continue';
}

/** A cell; words are a paragraph, XML stays XML. */
export function cell(content: string, { span, vMerge }: CellXml = {}): string {
  const spans = span === undefined ? '' : `<w:gridSpan w:val="${span}"/>`;
  const merge = vMerge === 'continue' ? '<w:vMerge/>' : `<w:vMerge w:val="${vMerge}"/>`;
  const inside = content.startsWith('<') ? content : paragraph(content);
  return `<w:tc><w:tcPr>${spans}${vMerge === undefined ? '' : merge}</w:tcPr>${inside}</w:tc>`;
}

export function row(cells: readonly string[], properties = ''): string {
  const all = cells.map((each) => (each.startsWith('<w:tc>') ? each : cell(each)));
  return `<w:tr><w:trPr>${properties}</w:trPr>${all.join('')}</w:tr>`;
}

/** @param widths of the columns of its grid, in twentieths of a point */
export function table(rows: readonly string[], widths: readonly number[] = []): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

/** A numbered list for `w:numbering`: one level for each format and pattern. */
export function listDefinition(
  id: number,
  levels: readonly (readonly [format: string, pattern: string, rest?: string])[],
): string {
  const inside = levels.map(
    ([format, pattern, rest = ''], level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${rest}<w:lvlText w:val="${pattern}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${inside.join('')}</w:abstractNum>`;
}

/** A list that paragraphs may refer to. */
export function list(id: number, definition: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${overrides}</w:num>`;
}
