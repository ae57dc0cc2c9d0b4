import type { CellStyle } from '../model/cell-style.ts';
import { writable, type ObjectType } from '../wire/object-type.ts';
import { color, flag, number, oneOf, text } from './argument.ts';
import { commonStyle, writeStyle, type FormatTarget } from './format-target.ts';

const member = <K extends keyof CellStyle>(
  since: string,
  key: K,
  parse: (value: unknown) => CellStyle[K],
) =>
  writable<FormatTarget>(
    since,
    (target) => commonStyle(target, (style) => style[key]),
    (target, value) => {
      writeStyle(target, { [key]: parse(value) });
    },
  );

export const RANGE_FONT: ObjectType<FormatTarget> = {
  name: 'RangeFont',
  members: {
    Name: member('1.1', 'fontName', text),
    Size: member('1.1', 'fontSize', number),
    Bold: member('1.1', 'bold', flag),
    Italic: member('1.1', 'italic', flag),
    Color: member('1.1', 'fontColor', color),
    Strikethrough: member('1.9', 'strikethrough', flag),
    Underline: writable(
      '1.1',
      (target) => {
        const underline = commonStyle(target, (style) => style.underline);
        return underline === null ? null : underline ? 'Single' : 'None';
      },
      (target, value) => {
        writeStyle(target, { underline: oneOf(value, ['None', 'Single']) === 'Single' });
      },
    ),
  },
};
