import type { CellWrite, ImageColumn } from './image.ts';

export const TEXT_FORMAT = '@';
export const GENERAL = 'General';

export const FORMAT_OF_KIND = {
  text: TEXT_FORMAT,
  percent: '0%',
  number: GENERAL,
} as const satisfies Record<ImageColumn['kind'], string>;

/** The format a cell must have before `write` is assigned: words are always «@», so that nothing is parsed. */
export function formatFor(
  write: Pick<CellWrite, 'value'>,
  kind: ImageColumn['kind'] | undefined,
): string {
  if (typeof write.value === 'string' && write.value !== '') return TEXT_FORMAT;
  return FORMAT_OF_KIND[kind ?? (typeof write.value === 'number' ? 'number' : 'text')];
}
