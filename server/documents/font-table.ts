import { FACES, type Face } from './official-type.ts';

/** What stands in for a face that a computer does not have: the Song and Fang Song that every Windows has. */
const STAND_INS = {
  方正小标宋简体: '宋体',
  仿宋_GB2312: '仿宋',
  黑体: 'SimHei',
  楷体_GB2312: '楷体',
  宋体: 'SimSun',
} as const satisfies Record<Face, string>;

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const GB_2312 = '86';

/** `word/fontTable.xml`: docx lists only the fonts it embeds. */
export function fontTable(): string {
  const fonts = Object.values(FACES).map(
    (face) =>
      `<w:font w:name="${face}"><w:altName w:val="${STAND_INS[face]}"/>` +
      `<w:charset w:val="${GB_2312}"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    `<w:fonts xmlns:w="${NAMESPACE}">${fonts.join('')}</w:fonts>`
  );
}
