import { describe, expect, it } from 'vitest';
import { bookFile, relationsFile, wordFile, xmlFile } from '../../../support/office-file.ts';
import { readHere, refusal } from '../../../support/read-here.ts';
import { zipArchive } from '../../../support/zip-archive.ts';

const MB = 1024 * 1024;
const part = (name: string, content: string | Buffer = 'x') => ({
  name,
  content: Buffer.from(content),
});
const cell = (inside: string) => `<sheetData><row r="1"><c r="A1">${inside}</c></row></sheetData>`;
const LIST = { sheet: cell('<v>1</v>') };
const paragraph = (inside: string) => `<w:p><w:r><w:t>甲</w:t></w:r>${inside}</w:p>`;
const field = (instruction: readonly string[]) =>
  paragraph(
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
      instruction.map((piece) => `<w:r><w:instrText>${piece}</w:instrText></w:r>`).join('') +
      '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>乙</w:t></w:r>' +
      '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
  );

/** UTF-16 little endian, with or without its mark. */
const utf16 = (text: string, mark: boolean) =>
  Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();

describe('a document type in a file', () => {
  const DOCTYPE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>';
  const LAUGHS = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><x>&b;</x>';
  const PARAMETER = '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://example.invalid/p.dtd"> %p;]><x/>';

  it.each([
    ['a file behind an entity', Buffer.from(DOCTYPE)],
    ['a billion laughs', Buffer.from(LAUGHS)],
    ['a parameter entity', Buffer.from(PARAMETER)],
    ['lower case', Buffer.from('<!doctype x><x/>')],
    ['a prolog and a comment before it', Buffer.from(`<?xml version="1.0"?><!-- -->\n${DOCTYPE}`)],
    ['the middle of a long part', Buffer.from(`<x>${' '.repeat(200_000)}${DOCTYPE}</x>`)],
    ['UTF-16 with its mark', utf16(DOCTYPE, true)],
    ['UTF-16 without a mark', utf16(DOCTYPE, false)],
    ['UTF-16, big end first', swapped(utf16(DOCTYPE, true))],
    ['UTF-32', Buffer.from([...DOCTYPE].flatMap((sign) => [0, 0, 0, sign.charCodeAt(0)]))],
  ])('is refused with its own sentence: %s', async (_name, content) => {
    const inBook = bookFile({ ...LIST, parts: [part('xl/theme/theme1.xml', content)] });
    const inWord = wordFile({ body: paragraph(''), parts: [part('word/settings.xml', content)] });

    expect(await refusal(inBook)).toContain('DOCTYPE');
    expect(await refusal(inWord, '清单.docx')).toContain('DOCTYPE');
  });

  it.each([
    ['UTF-7', Buffer.from('<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE x+AD4-<x/>')],
    ['an eight-bit code', Buffer.from('<?xml version="1.0" encoding="windows-1252"?><x/>')],
    ['EBCDIC', Buffer.from('4c6fa79493', 'hex')],
  ])('cannot hide in %s', async (_name, content) => {
    const file = bookFile({ ...LIST, parts: [part('xl/theme/theme1.xml', content)] });

    expect(await refusal(file)).toContain('编码');
  });

  it('is not seen in the words of a cell', async () => {
    const { grids } = await readHere(
      bookFile({
        sheet: cell('<is><t>&lt;!DOCTYPE&gt;</t></is>').replace('<c ', '<c t="inlineStr" '),
      }),
    );

    expect(grids[0]?.values).toEqual([['<!DOCTYPE>']]);
  });
});

describe('programs in a file', () => {
  it.each([
    ['VBA in a workbook', bookFile({ ...LIST, parts: [part('xl/vbaProject.bin')] })],
    ['VBA written in capitals', bookFile({ ...LIST, parts: [part('XL/VBAPROJECT.BIN')] })],
    [
      'macro sheets of Excel 4',
      bookFile({ ...LIST, parts: [xmlFile('xl/macrosheets/sheet1.xml', '<x/>')] }),
    ],
    ['VBA in a document', wordFile({ body: paragraph(''), parts: [part('word/vbaProject.bin')] })],
  ])('are refused: %s', async (_name, file) => {
    expect(await refusal(file)).toContain('宏');
  });

  it('are refused by the type of the file alone', async () => {
    const types =
      '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>';
    const file = zipArchive([
      xmlFile('[Content_Types].xml', types),
      xmlFile('word/document.xml', '<document><body><p/></body></document>'),
    ]);

    expect(await refusal(file)).toContain('宏');
  });

  it.each([
    [
      'a linked program',
      bookFile({
        ...LIST,
        parts: [
          xmlFile(
            'xl/externalLinks/externalLink1.xml',
            '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>',
          ),
        ],
      }),
    ],
    ['a formula', bookFile({ sheet: cell(`<f>cmd|'/c calc'!A1</f><v>0</v>`) })],
    ['a field', wordFile({ body: field([' DDEAUTO c:\\\\windows\\\\cmd.exe "/k"']) })],
    ['a field in pieces', wordFile({ body: field(['DD', 'EAUTO', ' cmd']) })],
    [
      'a field that never ends',
      wordFile({
        body: `${field(['DATE'])}<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDE x</w:instrText></w:r></w:p>`,
      }),
    ],
    ['a simple field', wordFile({ body: paragraph('<w:fldSimple w:instr="dde cmd"/>') })],
  ])('are refused when DDE would start them: %s', async (_name, file) => {
    expect(await refusal(file)).toContain('DDE');
  });
});

describe('what stands beside a list', () => {
  it('is left out by name, and the list is read', async () => {
    const file = bookFile({
      sheet: cell(`<f>[1]Sheet1!A1+WEBSERVICE("http://example.invalid")</f><v>7</v>`),
      relations: [{ id: 'rId7', type: 'externalLink', target: 'externalLinks/externalLink1.xml' }],
      parts: [
        part('xl/embeddings/oleObject1.bin'),
        part('xl/embeddings/Microsoft_Excel.xlsx'),
        xmlFile('xl/activeX/activeX1.xml', '<x/>'),
        xmlFile('xl/externalLinks/externalLink1.xml', '<externalLink/>'),
        relationsFile('xl/externalLinks/_rels/externalLink1.xml.rels', [
          { id: 'rId1', type: 'externalLinkPath', target: '//host/a.xlsx', isExternal: true },
        ]),
        relationsFile('xl/worksheets/_rels/first.xml.rels', [
          { id: 'rId1', type: 'hyperlink', target: 'file://host/share/a.doc', isExternal: true },
        ]),
      ],
    });

    const { grids, leftOut } = await readHere(file);

    expect(grids[0]?.values).toEqual([[7]]);
    expect([...leftOut].sort()).toEqual([
      'ActiveX 控件（1 个）',
      '到其他工作簿的链接（1 个）',
      '到本机或局域网文件的超链接（1 个）',
      '嵌入的对象（2 个）',
      '引用外部文件或网络的公式（1 个）',
    ]);
  });

  it('is left out of a document too', async () => {
    const box = (text: string) =>
      `<w:txbxContent><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:txbxContent>`;
    const file = wordFile({
      body:
        paragraph(
          `<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box('印章')}</w:drawing></mc:Choice>` +
            `<mc:Fallback><w:pict>${box('印章')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
        ) + field(['INCLUDETEXT "//host/a.docx"']),
      relations: [
        {
          id: 'rId8',
          type: 'attachedTemplate',
          target: 'http://example.invalid/t.dotm',
          isExternal: true,
        },
        { id: 'rId9', type: 'image', target: 'http://example.invalid/i.png', isExternal: true },
      ],
      parts: [part('word/embeddings/oleObject1.bin')],
    });

    const { grids, leftOut } = await readHere(file);

    expect(grids[0]?.values).toEqual([['甲'], ['甲乙']]);
    expect([...leftOut].sort()).toEqual([
      '取自其他文件的域（1 个）',
      '取自文件以外的内容（1 个）',
      '嵌入的对象（1 个）',
      '文件以外的模板（1 个）',
      '文本框里的文字（1 个）',
    ]);
  });

  it('is nothing to speak of when it is a link to a page of the web', async () => {
    const file = bookFile({
      ...LIST,
      parts: [
        relationsFile('xl/worksheets/_rels/first.xml.rels', [
          { id: 'rId1', type: 'hyperlink', target: 'https://example.invalid/', isExternal: true },
          { id: 'rId2', type: 'hyperlink', target: 'mailto:a@example.invalid', isExternal: true },
        ]),
      ],
    });

    expect((await readHere(file)).leftOut).toEqual([]);
  });
});

describe('a file larger than any list', () => {
  it.each([
    ['more than 10 MB', Buffer.alloc(10 * MB + 1), '10 MB'],
    [
      'more strings than 16 MB',
      bookFile({ ...LIST, strings: `<si><t>${noise(17 * MB)}</t></si>` }),
      '展开后太大',
    ],
    [
      'more than 200,000 filled cells',
      bookFile({ sheet: `<sheetData>${'<c><v>1</v></c>'.repeat(200_001)}</sheetData>` }),
      '展开后太大',
    ],
  ])('is refused: %s', async (_name, file, words) => {
    expect(await refusal(file)).toContain(words);
  });

  it('is not one whose many cells hold only a format', async () => {
    const blanks = Array.from(
      { length: 250_000 },
      (_, row) => `<c r="${'ABCDEF'.charAt(row % 5)}${row + 2}" s="1"/>`,
    );
    const file = bookFile({ sheet: `${cell('<v>1</v>')}<row>${blanks.join('')}</row>` });

    expect((await readHere(file)).grids[0]?.values).toEqual([[1]]);
  });

  it('is refused when it is only deep', async () => {
    const deep = `${'<w:sdt>'.repeat(50_000)}${'</w:sdt>'.repeat(50_000)}`;

    expect(await refusal(wordFile({ body: deep }))).toContain('不完整');
  });

  it('is refused before its lines are filled up', async () => {
    const cells = Array.from(
      { length: 60_000 },
      (_, index) => `<w:tc><w:p><w:r><w:t>${index}</w:t></w:r></w:p></w:tc>`,
    );
    const wide = `<w:tblGrid>${'<w:gridCol w:w="9"/>'.repeat(10_000)}</w:tblGrid><w:tr>${cells.join('')}</w:tr>`;
    const long = '<w:tr><w:tc><w:p/></w:tc></w:tr>'.repeat(4_999);
    const ragged = `${'\t'.repeat(100_000)}${'\n'.repeat(4_999)}`;

    expect(await refusal(wordFile({ body: `<w:tbl>${wide}${long}</w:tbl>` }))).toContain(
      '60000 列',
    );
    expect(await refusal(Buffer.from(ragged), '清单.tsv')).toContain('100001 列');
    expect(await refusal(Buffer.alloc(9 * MB, '\t'), '清单.tsv')).toContain('20 万');
  });

  it('is a table of text too', async () => {
    expect(await refusal(Buffer.from('甲\n'.repeat(5_001)), '清单.tsv')).toContain('5000 行');
  });
});

/** Text that does not shrink much: a bomb is refused for other reasons. */
function noise(length: number): string {
  let seed = 1;
  let text = '';
  while (text.length < length) {
    seed = (seed * 48_271) % 2_147_483_647;
    text += seed.toString(36).repeat(8);
  }
  return text.slice(0, length);
}

describe('a file that is something else', () => {
  const binaryType = xmlFile(
    '[Content_Types].xml',
    '<Types><Override PartName="/xl/workbook.bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>',
  );

  it.each([
    ['an old .xls or a password', Buffer.from('d0cf11e0a1b11ae1', 'hex'), '密码'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), '不是 Excel 工作簿'],
    ['nothing', Buffer.alloc(0), '空的'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'PDF'],
    ['a rich text', Buffer.from('{\\rtf1\\ansi'), 'RTF'],
    ['a page of the web', Buffer.from('<html><table><tr><td>重点任务'), '网页'],
    ['some other archive', zipArchive([part('readme.txt')]), '没有工作表或正文'],
    ['a binary workbook', zipArchive([binaryType, part('xl/workbook.bin')]), '没有工作表或正文'],
  ])('is named: %s', async (_name, file, words) => {
    expect(await refusal(file)).toContain(words);
  });

  it('has another directory for other readers', async () => {
    const file = bookFile(LIST);
    file.writeUInt16LE(0xffff, file.length - 18);

    expect(await refusal(file)).toContain('损坏');
  });
});
