import { method, writable, type ObjectType } from '../wire/object-type.ts';
import { color } from './argument.ts';
import { commonStyle, writeStyle, type FormatTarget } from './format-target.ts';

export const RANGE_FILL: ObjectType<FormatTarget> = {
  name: 'RangeFill',
  members: {
    /** '' in an area of mixed colours would be a colour nobody set: Excel answers '' there and #FFFFFF for no fill. */
    Color: writable(
      '1.1',
      (target) => commonStyle(target, (style) => style.fillColor ?? '#FFFFFF') ?? '',
      (target, value) => {
        writeStyle(target, { fillColor: color(value) });
      },
    ),
    Clear: method('1.1', (target) => {
      writeStyle(target, { fillColor: null });
    }),
  },
};
