import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocumentHere } from '../../server/documents/read-document.ts';
import { readZipEntries } from '../../server/documents/zip-entries.ts';
import { bookFile, wordFile } from '../support/office-file.ts';
import { cell, list, listDefinition, listed, paragraph, row, table } from '../support/word-xml.ts';
import { zipArchive, type ZipPart } from '../support/zip-archive.ts';

const WORD = wordFile({
  body:
    paragraph('附件') +
    table(
      [
        row(['重点任务', '完成时间', cell('责任部门', { span: 2 })]),
        row([cell(listed('甲', 1), { vMerge: 'restart' }), '6月', '应急办', '经发办']),
        row([cell('', { vMerge: 'continue' }), '7月', '应急办', '经发办']),
      ],
      [3000, 1000, 1000, 1000],
    ),
  numbering: listDefinition(1, [['decimal', '%1.']]) + list(1, 1),
  styles: '<w:style w:styleId="a"><w:basedOn w:val="a"/></w:style>',
});

const BOOK = bookFile({
  sheet:
    '<sheetData><row r="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1"><f>A1</f><v>2</v></c></row></sheetData>' +
    '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>',
  strings: '<si><t>甲</t></si>',
  styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
});

function partsOf(file: Buffer): readonly ZipPart[] {
  return (readZipEntries(file, 100) ?? []).map(({ name, data }) => ({
    name,
    content: inflateRawSync(data),
  }));
}

interface Damage {
  readonly part: number;
  /** Share of the part's text before the damage. */
  readonly from: number;
  readonly length: number;
  readonly instead: string;
  readonly twice: boolean;
}

/** What somebody may do to a part: cut a piece out, write it twice, or put something else in its place. */
const damage: fc.Arbitrary<Damage> = fc.record({
  part: fc.nat(20),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(60),
  instead: fc.constantFrom(
    '',
    '<w:p>',
    '</w:tc>',
    '"-1"',
    '99999999999',
    'NaN',
    '&lt;',
    '𠮷',
    '\u0000',
    'A0:ZZZ9',
  ),
  twice: fc.boolean(),
});

function cut(text: string, { from, length, instead, twice }: Damage): string {
  const start = Math.floor(from * text.length);
  const piece = text.slice(start, start + length);
  const written = twice ? piece + instead + piece : instead;
  return text.slice(0, start) + written + text.slice(start + length);
}

function damaged(parts: readonly ZipPart[], how: Damage): Buffer {
  const at = how.part % parts.length;
  return zipArchive(
    parts.map((each, index) => {
      const text = each.content.toString('utf8');
      return index === at ? { ...each, content: Buffer.from(cut(text, how)) } : each;
    }),
  );
}

describe('whatever a file holds', () => {
  it.each([
    ['a document', partsOf(WORD)],
    ['a workbook', partsOf(BOOK)],
  ])('%s with a damaged part is read or refused in words', async (_name, parts) => {
    expect(parts.length).toBeGreaterThan(4);
    await fc.assert(
      fc.asyncProperty(damage, async (how) => {
        const document = await readDocumentHere(damaged(parts, how), '清单');

        if (document.kind === 'fault') expect(document.sentence).toMatch(/。$/u);
        else
          for (const { values, texts } of document.grids) expect(values).toHaveLength(texts.length);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['a document', WORD],
    ['a workbook', BOOK],
  ])('%s with damaged bytes is read or refused in words', async (_name, file) => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(file.length - 1),
        fc.uint8Array({ maxLength: 8 }),
        async (at, bytes) => {
          const copy = Buffer.from(file);
          copy.set(bytes.subarray(0, copy.length - at), at);
          const document = await readDocumentHere(copy, '清单');

          expect(['fault', 'grids']).toContain(document.kind);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('bytes of any kind are read or refused in words', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom('a.tsv', 'a.csv', 'a.xlsx'),
        async (bytes, name) => {
          expect(['fault', 'grids']).toContain((await readDocumentHere(bytes, name)).kind);
        },
      ),
      { numRuns: 400 },
    );
  });
});
