import { colourRules, type ColourRule } from '../../shared/sheet/colour-rules.ts';
import type { Area } from '../../shared/sheet/grid.ts';
import type { SheetImage } from '../../shared/sheet/image.ts';

/** Rules written once at lay-out, the weakest first: Excel lets the last added win. */
export function addConditionalFormats(sheet: Excel.Worksheet, image: SheetImage, data: Area): void {
  for (const rule of colourRules(image, data)) {
    const { row, column, rows, columns } = rule.area;
    addRule(sheet.getRangeByIndexes(row, column, rows, columns).conditionalFormats, rule);
  }
}

function addRule(
  formats: Excel.ConditionalFormatCollection,
  { formula, fill, text, bold }: ColourRule,
): void {
  const { rule, format } = formats.add('Custom').custom;
  rule.formula = `=${formula}`;
  if (fill !== null) format.fill.color = fill;
  if (text !== null) format.font.color = text;
  if (bold) format.font.bold = true;
}
