import type { MyReports } from '../../../shared/protocol/report.ts';

type Item = MyReports['items'][number];

const canReport = ({ report }: Item): boolean => report.rights.includes('submit');

/** Not handed in, or sent back: the unit's turn. */
const isOpen = (item: Item): boolean =>
  canReport(item) && (item.report.state === 'draft' || item.report.state === 'returned');

function rankOf(item: Item): number {
  if (isOpen(item)) return 0;
  return canReport(item) ? 1 : 2;
}

/** What waits for the unit first, by its due moment; what may be reported once more next; what is decided last. */
export function byUrgency<T extends Item>(items: readonly T[]): readonly T[] {
  return items.toSorted(
    (a, b) =>
      rankOf(a) - rankOf(b) || (isOpen(a) ? a.period.dueAt.localeCompare(b.period.dueAt) : 0),
  );
}
