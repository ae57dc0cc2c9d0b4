import type { Style, Worksheet } from 'exceljs';
import { areaAddress } from '../../shared/sheet/address.ts';
import { colourRules, type ColourRule } from '../../shared/sheet/colour-rules.ts';
import type { Area } from '../../shared/sheet/grid.ts';
import type { SheetImage } from '../../shared/sheet/image.ts';
import { argb, solid } from './sheet-colour.ts';

/** In a file the strongest rule has the priority 1. */
export function addRules(sheet: Worksheet, image: SheetImage, data: Area): void {
  for (const [index, rule] of colourRules(image, data).toReversed().entries()) {
    sheet.addConditionalFormatting({
      ref: areaAddress(rule.area),
      rules: [
        {
          type: 'expression',
          priority: index + 1,
          formulae: [rule.formula],
          style: differenceOf(rule),
        },
      ],
    });
  }
}

function differenceOf({ fill, text, bold }: ColourRule): Partial<Style> {
  return {
    ...(fill === null ? {} : { fill: solid(fill) }),
    font: { ...(bold ? { bold } : {}), ...(text === null ? {} : { color: argb(text) }) },
  };
}
