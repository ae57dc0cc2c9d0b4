import {
  Footer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
  type ISectionPropertiesOptions,
} from 'docx';
import type { AttachmentBlock } from '../../shared/summary/official-text.ts';
import { runsOf } from './official-runs.ts';
import { STYLES } from './official-styles.ts';

const TWIPS_PER_MM = 1440 / 25.4;

const mm = (millimetres: number) => Math.round(millimetres * TWIPS_PER_MM);

/** A4 with 天头 37 mm and 订口 28 mm around 版心 156 mm × 225 mm (GB/T 9704—2012, 5.2.1). */
const PAGE = { width: mm(210), height: mm(297) } as const;
const PORTRAIT = { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26) } as const;
/** The same page, turned to be bound at its top. */
const LANDSCAPE = { top: mm(28), bottom: mm(26), left: mm(35), right: mm(37) } as const;

/** From the lower edge of the page: the number stands 7 mm below the text (GB/T 9704—2012, 7.5). */
const FOOTER_DISTANCE = { portrait: mm(18), landscape: mm(10) } as const;

type Orientation = AttachmentBlock['orientation'];

/** Width between the margins. */
export function textTwips(orientation: Orientation): number {
  return orientation === 'portrait'
    ? PAGE.width - PORTRAIT.left - PORTRAIT.right
    : PAGE.height - LANDSCAPE.left - LANDSCAPE.right;
}

export function pageOf(orientation: Orientation): ISectionPropertiesOptions {
  const margin = orientation === 'portrait' ? PORTRAIT : LANDSCAPE;
  return {
    type: SectionType.NEXT_PAGE,
    page: {
      // docx swaps width and height of a page that is turned.
      size: {
        ...PAGE,
        orientation:
          orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
      },
      margin: { ...margin, footer: FOOTER_DISTANCE[orientation] },
    },
  };
}

/** «— 1 —», and under it the footer of the text. */
export function pageFooter(footer: string | null): Footer {
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] });
  const line = (style: string, children: readonly TextRun[]) => new Paragraph({ style, children });
  return new Footer({
    children: [
      line(STYLES.pageNumber.id, [number]),
      ...(footer === null ? [] : [line(STYLES.footer.id, runsOf(footer))]),
    ],
  });
}
