import type { Deps } from './deps.ts';
import { linksOf, settingsWith, type SummaryLink } from './links.ts';

/**
 * Keeps with each sheet which facts it was written from, so that a figure can be traced to its rows later. Written only
 * where it is not kept already: a 汇总 without news leaves the file as it is.
 */
export async function noteSource(
  { book }: Pick<Deps, 'book'>,
  source: Pick<SummaryLink, 'no' | 'of'>,
  sheets: readonly { readonly sheetId: string }[],
): Promise<void> {
  if (sheets.length === 0) return;
  const links = linksOf(await book.overview());
  const written = new Set(sheets.map(({ sheetId }) => sheetId));
  const changed = links.flatMap((link) => {
    if (link.kind !== 'summary' || !written.has(link.sheetId)) return [];
    return isFrom(link, source) ? [] : [{ ...link, ...source }];
  });
  if (changed.length > 0) await book.saveSettings(settingsWith(links, changed));
}

function isFrom({ no, of }: SummaryLink, source: Pick<SummaryLink, 'no' | 'of'>): boolean {
  return (
    no === source.no && of?.dutyId === source.of?.dutyId && of?.periodKey === source.of?.periodKey
  );
}
