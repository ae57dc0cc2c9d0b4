import JSZip from 'jszip';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { writeDocx } from '../../../../server/documents/write-docx.ts';
import type { OfficialBlock, OfficialText } from '../../../../shared/summary/official-text.ts';
import { OFFICIAL_SAMPLE } from '../../../support/official-sample.ts';

const EMPTY: OfficialText = { title: '小结', subtitle: [], blocks: [], footer: null };

async function partsOf(text: OfficialText): Promise<ReadonlyMap<string, string>> {
  const zip = await JSZip.loadAsync(await writeDocx(text));
  const names = Object.keys(zip.files);
  const texts = await Promise.all(names.map(async (name) => zip.file(name)?.async('string') ?? ''));
  return new Map(names.map((name, index) => [name, texts[index] ?? '']));
}

async function documentOf(...blocks: readonly OfficialBlock[]): Promise<string> {
  return (await partsOf({ ...EMPTY, blocks })).get('word/document.xml') ?? '';
}

/** Paragraphs with their text, style and XML. */
function paragraphsOf(xml: string) {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gu)].map(([paragraph]) => ({
    text: [...paragraph.matchAll(/<w:t[ >][^<]*?>?([^<>]*)<\/w:t>/gu)].map(([, t]) => t).join('|'),
    style: /<w:pStyle w:val="(\w+)"/u.exec(paragraph)?.[1],
    xml: paragraph,
  }));
}

let parts: ReadonlyMap<string, string>;
let xml: string;

beforeAll(async () => {
  parts = await partsOf(OFFICIAL_SAMPLE);
  xml = parts.get('word/document.xml') ?? '';
});

afterEach(() => {
  vi.useRealTimers();
});

function styleOf(id: string): string {
  const styles = parts.get('word/styles.xml') ?? '';
  return new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 'u').exec(styles)?.[0] ?? '';
}

describe('the page of an official text', () => {
  it('is A4 with margins of 37, 35, 28 and 26 mm, and lies on its side where an attachment asks for it', () => {
    const pages = [...xml.matchAll(/<w:pgSz [^>]*>|<w:pgMar [^>]*>/gu)].map(([tag]) => tag);
    expect(pages).toHaveLength(4);
    expect(pages[0]).toContain('w:w="11906" w:h="16838"');
    expect(pages[1]).toContain('w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"');
    expect(pages[2]).toContain('w:w="16838" w:h="11906" w:orient="landscape"');
  });

  it('has its number between dashes at the foot, and what the text says below it', () => {
    const footer = parts.get('word/footer1.xml') ?? '';
    expect(footer).toMatch(/— <\/w:t>.*PAGE.*<w:t[^>]*> —/u);
    expect(footer).toContain('数据时点 2024-10-15 14:05');
  });

  it('without a footer has its number alone', async () => {
    const footer = (await partsOf(EMPTY)).get('word/footer1.xml') ?? '';
    expect(paragraphsOf(footer)).toHaveLength(1);
  });
});

describe('the type of an official text', () => {
  it('is 方正小标宋 二号 for the title, 仿宋 三号 for the text', () => {
    expect(styleOf('GwTitle')).toMatch(/w:eastAsia="方正小标宋简体".*<w:sz w:val="44"/u);
    expect(styleOf('GwBody')).toMatch(/w:eastAsia="仿宋_GB2312".*<w:sz w:val="32"/u);
  });

  it('is 黑体, 楷体 and 仿宋 for the three levels of headings, which Word shows in its outline', () => {
    const faces = ['黑体', '楷体_GB2312', '仿宋_GB2312'];
    for (const [index, face] of faces.entries()) {
      const style = styleOf(`Heading${index + 1}`);
      expect(style).toContain(`w:eastAsia="${face}"`);
      expect(style).toContain(`<w:outlineLvl w:val="${index}"/>`);
      expect(style).toContain('<w:keepNext/>');
    }
  });

  it('stands in lines of exactly 28 points, the first indented by two characters', () => {
    expect(styleOf('GwBody')).toMatch(/<w:spacing [^>]*w:line="560" w:lineRule="exact"/u);
    expect(styleOf('GwBody')).toMatch(/<w:ind [^>]*w:firstLineChars="200"/u);
  });

  it('names what stands in for each face that a computer does not have', () => {
    const table = parts.get('word/fontTable.xml') ?? '';
    expect(table).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>');
  });
});

describe('the words of an official text', () => {
  it('come in order: title, lines below it, blocks', () => {
    const head = paragraphsOf(xml).slice(0, 4);
    expect(head.map(({ text, style }) => [style, text.slice(0, 11)])).toEqual([
      ['GwTitle', '大湾镇2024年第三季'],
      ['GwSubtitle', '大湾镇应急管理办公室'],
      ['Heading1', '一、总体情况'],
      ['GwBody', '截至2024年9月30'],
    ]);
  });

  it('keep their line breaks and lose what a file cannot hold', async () => {
    const found = await documentOf({ kind: 'paragraph', text: '第一行\r\n<第二行>\u0001&\u000B' });
    const body = paragraphsOf(found).find(({ style }) => style === 'GwBody');
    expect(body?.text).toBe('第一行|&lt;第二行&gt;&amp;');
    expect(body?.xml).toContain('<w:br/>');
  });

  it('before a signature stay on its page', async () => {
    const found = await documentOf(
      { kind: 'paragraph', text: '前文' },
      { kind: 'paragraph', text: '特此报告。' },
      { kind: 'signature', issuer: '镇应急办', date: '2024年10月15日' },
    );
    const kept = paragraphsOf(found).filter(({ xml: own }) => /<w:keepNext\/>/u.test(own));
    expect(kept.map(({ text }) => text)).toEqual(['特此报告。', '镇应急办']);
  });
});

describe('a signature', () => {
  /** Characters between the line and the right margin. */
  async function signed(issuer: string, date: string): Promise<readonly number[]> {
    const found = await documentOf({ kind: 'signature', issuer, date });
    const rights = [...found.matchAll(/<w:ind w:right="(\d+)"\/>/gu)];
    return rights.map(([, twips]) => Number(twips) / 320);
  }

  it('stands two characters from the right, its date two characters further in at the left', async () => {
    expect(await signed('大湾镇安全生产委员会办公室', '2024年10月15日')).toEqual([2, 6]);
  });

  it('moves to the left when its date is the longer one', async () => {
    expect(await signed('镇应急办', '2024年10月15日')).toEqual([7, 2]);
  });
});

describe('a table', () => {
  const table = (rows: readonly (readonly string[])[]): OfficialBlock => ({
    kind: 'table',
    title: '完成情况',
    columns: [
      { label: '序号', share: 1, align: 'center' },
      { label: '单位', share: 3, align: 'left' },
      { label: '完成率', share: 3, align: 'right' },
    ],
    rows,
  });

  it('is as wide as the text, its columns by their shares', async () => {
    const found = await documentOf(table([['1', '杉木村', '50%']]));
    const grid = [...found.matchAll(/<w:gridCol w:w="(\d+)"/gu)].map(([, width]) => Number(width));
    expect(grid.reduce((sum, width) => sum + width, 0)).toBe(11906 - 1587 - 1474);
    expect(grid[1]).toBeCloseTo((grid[0] ?? 0) * 3, -1);
  });

  it('repeats its headings and breaks no row', async () => {
    const found = await documentOf(table([['1', '杉木村', '50%']]));
    const rows = [...found.matchAll(/<w:trPr>.*?<\/w:trPr>/gu)].map(([properties]) => properties);
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false]);
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
  });

  it('sets each column as it is asked, and leaves a missing text empty', async () => {
    const found = await documentOf(table([['1', '杉木村']]));
    const cells = paragraphsOf(found).filter(({ style }) => style === 'GwTable');
    expect(cells.map(({ text }) => text)).toEqual(['1', '杉木村', '']);
    expect(cells.map(({ xml: own }) => /<w:jc w:val="(\w+)"/u.exec(own)?.[1])).toEqual([
      'center',
      'left',
      'right',
    ]);
  });

  it('is followed by a paragraph, without which Word opens no document', async () => {
    expect(await documentOf(table([]))).toMatch(/<\/w:tbl><w:p>/u);
  });
});

describe('the bytes of a document', () => {
  it('are the same whenever the same text is written', async () => {
    const first = await writeDocx(OFFICIAL_SAMPLE);
    vi.useFakeTimers({ now: new Date('2031-02-03T04:05:06Z'), toFake: ['Date'] });
    const later = await writeDocx(OFFICIAL_SAMPLE);
    expect(Buffer.from(later).equals(first)).toBe(true);
  });

  it('name the title and the author, and no moment', () => {
    const core = parts.get('docProps/core.xml') ?? '';
    expect(core).toContain('<dc:creator>清单通</dc:creator>');
    expect(core).toContain('安全生产治本攻坚三年行动工作小结</dc:title>');
    expect([...parts.values()].join('')).not.toMatch(/\d{4}-\d\d-\d\dT\d\d:/u);
  });
});
