import type { ISectionOptions, Paragraph, Table } from 'docx';
import type {
  AttachmentBlock,
  OfficialBlock,
  OfficialText,
} from '../../shared/summary/official-text.ts';
import { pageFooter, pageOf, textTwips } from './official-page.ts';
import {
  attachmentParagraphs,
  bodyParagraph,
  headingParagraph,
  headParagraphs,
  signatureParagraphs,
} from './official-paragraphs.ts';
import { tableBlocks } from './official-table.ts';

type Orientation = AttachmentBlock['orientation'];

interface Part {
  readonly orientation: Orientation;
  readonly blocks: readonly OfficialBlock[];
}

/** The text itself, then each attachment on pages of its own. */
export function sectionsOf(text: OfficialText): readonly ISectionOptions[] {
  return partsOf(text.blocks).map(({ orientation, blocks }, index) => ({
    properties: pageOf(orientation),
    footers: { default: pageFooter(text.footer) },
    children: [
      ...(index === 0 ? headParagraphs(text) : []),
      ...blocks.flatMap((block, at) =>
        childrenOf(block, { next: blocks[at + 1], width: textTwips(orientation) }),
      ),
    ],
  }));
}

function partsOf(blocks: readonly OfficialBlock[]): readonly Part[] {
  const starts = blocks.flatMap((block, at) => (block.kind === 'attachment' ? [at] : []));
  return [0, ...starts].map((start, index, all) => {
    const own = blocks.slice(start, all[index + 1]);
    const [first] = index === 0 ? [] : own;
    return {
      orientation: first?.kind === 'attachment' ? first.orientation : 'portrait',
      blocks: own,
    };
  });
}

interface Surroundings {
  readonly next: OfficialBlock | undefined;
  /** Twips. */
  readonly width: number;
}

function childrenOf(
  block: OfficialBlock,
  { next, width }: Surroundings,
): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [headingParagraph(block)];
    case 'paragraph':
      return [bodyParagraph(block.text, { keepNext: next?.kind === 'signature' })];
    case 'table':
      return tableBlocks(block, width);
    case 'signature':
      return signatureParagraphs(block);
    case 'attachment':
      return attachmentParagraphs(block);
  }
}
