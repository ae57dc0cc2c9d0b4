import type { ImageValue, SheetImage } from '../../shared/sheet/image.ts';

/** The values a person sees, without the hidden id. */
export function seenRows({ rows, columns }: SheetImage): ImageValue[][] {
  return rows.map(({ values }) => values.filter((_, index) => columns[index]?.hidden === false));
}

export function seenLabels({ columns }: SheetImage): string[] {
  return columns.filter(({ hidden }) => !hidden).map(({ label }) => label);
}

/** A sheet that must be there. */
export function made(image: SheetImage | null): SheetImage {
  if (image === null) throw new Error('the sheet was not made');
  return image;
}
