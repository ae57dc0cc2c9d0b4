import type { IFontAttributesProperties } from 'docx';

/** Faces of GB/T 9704—2012, 5.2.2 («如无特殊说明，公文格式各要素一般用3号仿宋体字»), 7.3.1 and 7.3.3. */
export const FACES = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  heading: '黑体',
  subheading: '楷体_GB2312',
  table: '宋体',
} as const;

export type Face = (typeof FACES)[keyof typeof FACES];

/** Half points: 二号, 三号, 四号, 小四, 五号, 小五. */
export const SIZES = {
  title: 44,
  body: 32,
  pageNumber: 28,
  tableTitle: 24,
  table: 21,
  footer: 18,
} as const;

export const TWIPS_PER_POINT = 20;

/** 22 lines on a page of 225 mm (GB/T 9704—2012, 5.2.3) are 28 to 29 points each. */
export const LINE_TWIPS = 28 * TWIPS_PER_POINT;
export const TITLE_LINE_TWIPS = 36 * TWIPS_PER_POINT;
export const TABLE_LINE_TWIPS = 18 * TWIPS_PER_POINT;

/** Width of a character of the body. */
export const CHARACTER_TWIPS = (SIZES.body / 2) * TWIPS_PER_POINT;

/**
 * «每行排28个字» (GB/T 9704—2012, 5.2.3): 28 characters of 16 points are 6 points too wide for 156 mm, so each stands a
 * quarter of a point closer. A grid of lines and characters would say the same, but LibreOffice sets it wide
 * apart and puts the lines of tables on it too.
 */
export const CHARACTER_SPACING_TWIPS = -5;

/** One face for Chinese, Latin letters and digits alike, so that “ ” and — are as wide as the characters beside them. */
export function faceOf(face: Face): IFontAttributesProperties {
  return { ascii: face, hAnsi: face, eastAsia: face, cs: face, hint: 'eastAsia' };
}
