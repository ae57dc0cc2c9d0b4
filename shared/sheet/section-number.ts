/** 一、 （二） 第三章: how the sections of a table are numbered; its tasks carry Arabic numbers. */
const SECTION_NUMBER =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}[章节部分类])/u;

/** Does a text begin with the number of a section? Lines of a text, where tasks are numbered so too, have `text-marker`. */
export function beginsSection(text: string): boolean {
  return SECTION_NUMBER.test(text);
}
