import { HeadingLevel, Paragraph } from 'docx';
import { textWidth } from '../../shared/sheet/text-lines.ts';
import type {
  AttachmentBlock,
  HeadingBlock,
  OfficialText,
  SignatureBlock,
} from '../../shared/summary/official-text.ts';
import { runsOf } from './official-runs.ts';
import { STYLES } from './official-styles.ts';
import { CHARACTER_TWIPS, LINE_TWIPS } from './official-type.ts';

const HEADING_OF_LEVEL = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const satisfies Record<HeadingBlock['level'], string>;

type Head = Pick<OfficialText, 'title' | 'subtitle'>;

/** Title and the lines below it, and then a free line. */
export function headParagraphs({ title, subtitle }: Head): readonly Paragraph[] {
  const lines = [
    { style: STYLES.title.id, text: title },
    ...subtitle.map((text) => ({ style: STYLES.subtitle.id, text })),
  ];
  return lines.map(
    ({ style, text }, index) =>
      new Paragraph({
        style,
        children: runsOf(text),
        ...(index === lines.length - 1 ? { spacing: { after: LINE_TWIPS } } : {}),
      }),
  );
}

export function headingParagraph({ level, text }: HeadingBlock): Paragraph {
  return new Paragraph({ heading: HEADING_OF_LEVEL[level], children: runsOf(text) });
}

/** @param keepNext for the last words before a signature: it does not stand on a page without text. */
export function bodyParagraph(text: string, { keepNext }: { keepNext: boolean }): Paragraph {
  return new Paragraph({ style: STYLES.body.id, keepNext, children: runsOf(text) });
}

/**
 * After a free line, at the right. «在发文机关署名下一行编排成文日期，首字比发文机关署名首字右移二字，如成文日期长于发文机关
 * 署名，应当使成文日期右空二字编排，并相应增加发文机关署名右空字数» (GB/T 9704—2012, 7.3.5.2).
 */
export function signatureParagraphs({ issuer, date }: SignatureBlock): readonly Paragraph[] {
  const [issuerWidth, dateWidth] = [textWidth(issuer) / 2, textWidth(date) / 2];
  const dateRight = Math.max(2, issuerWidth - dateWidth);
  const issuerRight = dateRight + dateWidth + 2 - issuerWidth;
  const line = (text: string, right: number) => ({
    style: STYLES.signature.id,
    children: runsOf(text),
    indent: { right: Math.round(right * CHARACTER_TWIPS) },
  });
  return [
    new Paragraph({
      ...line(issuer, issuerRight),
      spacing: { before: LINE_TWIPS },
      keepNext: true,
    }),
    new Paragraph(line(date, dateRight)),
  ];
}

/** «附件» at the left of the first line, the title centred in the third (GB/T 9704—2012, 7.3.7). */
export function attachmentParagraphs({ label, title }: AttachmentBlock): readonly Paragraph[] {
  return [
    new Paragraph({
      style: STYLES.attachment.id,
      spacing: { after: LINE_TWIPS },
      children: runsOf(label),
    }),
    ...headParagraphs({ title, subtitle: [] }),
  ];
}
