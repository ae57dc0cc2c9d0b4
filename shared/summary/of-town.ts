import type { SheetImage } from '../sheet/image.ts';

/** Excel: at most 31 characters, none of these, no apostrophe at an end. */
const MAX_NAME = 31;
const FORBIDDEN = /[:\\/?*[\]']/gu;
/** «（12）», where a name is taken. */
const ROOM_FOR_NUMBER = 4;

/** A sheet of a town's summary in the workbook of its district: named and headed for the town. */
export function ofTown(image: SheetImage, townName: string): SheetImage {
  return {
    ...image,
    sheetName: sheetNameOf(townName, image.sheetName),
    title: image.title.startsWith(townName) ? image.title : `${townName} ${image.title}`,
  };
}

/** «大湾镇·逾期清单»: the town's name is cut where both do not fit, what the sheet is never. */
function sheetNameOf(townName: string, sheetName: string): string {
  const town = townName.replaceAll(FORBIDDEN, '');
  const room = MAX_NAME - ROOM_FOR_NUMBER - sheetName.length - 1;
  return `${[...town].reduce((cut, letter) => (cut.length + letter.length > room ? cut : cut + letter), '')}·${sheetName}`;
}
