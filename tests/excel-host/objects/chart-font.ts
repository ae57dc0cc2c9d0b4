import type { ChartFont } from '../model/chart.ts';
import { writable, type ObjectType } from '../wire/object-type.ts';
import { color, flag, number, text } from './argument.ts';
import type { FontTarget } from './chart-target.ts';

const member = <K extends keyof ChartFont>(key: K, parse: (value: unknown) => ChartFont[K]) =>
  writable<FontTarget>(
    '1.1',
    (target) => target.read()[key],
    (target, value) => {
      target.write({ [key]: parse(value) });
    },
  );

export const CHART_FONT: ObjectType<FontTarget> = {
  name: 'ChartFont',
  members: {
    Name: member('name', text),
    Size: member('size', number),
    Bold: member('bold', flag),
    Color: member('color', color),
  },
};
