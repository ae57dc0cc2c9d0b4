import { z } from 'zod';
import { binding } from '../../shared/protocol/sheet.ts';
import { summaryInput } from '../../shared/protocol/summary.ts';
import type { Overview } from '../../shared/sheet/book.ts';
import { SUMMARY_PARTS } from '../../shared/summary/parts.ts';
import { planId, townId, type PlanId, type TownId } from '../../shared/town/ids.ts';

/** A unit's sheet: to what it is bound, and how far it was brought level with the server. */
const listLink = z.strictObject({
  kind: z.literal('list'),
  sheetId: z.string(),
  binding,
  cursor: z.int().min(0),
  /** Live entries the sheet should have since the last sync; fewer now means rows were deleted. */
  rows: z.int().min(0),
});

/** The coordinator's own sheet, as it was published. */
const planLink = z.strictObject({
  kind: z.literal('plan'),
  sheetId: z.string(),
  planId,
  title: z.string(),
  from: z.string(),
  to: z.string(),
  /** Null between the first writing of ids and the answer of the server. */
  revision: z.int().nullable(),
  /** How the sheet was read where the town cannot remember it; `own-reading` parses it. */
  ownReading: z.unknown().optional(),
});

/** A sheet of the summary; found by what it is, never by its name. */
const summaryLink = z.strictObject({
  kind: z.literal('summary'),
  sheetId: z.string(),
  planId,
  part: z.enum(SUMMARY_PARTS),
  /** Number of the kept facts it was last written from; null: they were not kept. Earlier sheets say neither. */
  no: z.int().nullable().default(null),
  /** The period it is of; null: as things stood. */
  of: summaryInput.shape.of.default(null),
});

/** A sheet in the workbook of a district: of one town's summary, or, without a town, 各镇对照. */
const districtLink = z.strictObject({
  kind: z.literal('district'),
  sheetId: z.string(),
  districtId: townId,
  town: z.strictObject({ townId, planId, part: z.enum(SUMMARY_PARTS) }).nullable(),
});

const link = z.discriminatedUnion('kind', [listLink, planLink, summaryLink, districtLink]);

const stored = z.object({ version: z.literal(1), links: z.array(z.unknown()) });

export type ListLink = z.infer<typeof listLink>;
export type PlanLink = z.infer<typeof planLink>;
export type SummaryLink = z.infer<typeof summaryLink>;
export type DistrictLink = z.infer<typeof districtLink>;
export type Link = z.infer<typeof link>;

/** Links of sheets that still exist. What somebody else wrote into the settings is not a link and is left out. */
export function linksOf(overview: Overview): readonly Link[] {
  const parsed = stored.safeParse(overview.settings);
  if (!parsed.success) return [];
  const sheets = new Set(overview.sheets.map(({ id }) => id));
  return parsed.data.links.flatMap((candidate) => {
    const one = link.safeParse(candidate);
    return one.success && sheets.has(one.data.sheetId) ? [one.data] : [];
  });
}

/** Settings in which `changed` stands instead of what its sheet was linked to before. */
export function settingsWith(links: readonly Link[], changed: readonly Link[]): unknown {
  const replaced = new Set(changed.map(({ sheetId }) => sheetId));
  return { version: 1, links: [...links.filter((l) => !replaced.has(l.sheetId)), ...changed] };
}

/** The unit's list a command means: the active sheet if it is one, else the only or the first in the workbook. */
export function listLinkOf(overview: Overview): ListLink | null {
  const lists = linksOf(overview).filter((l) => l.kind === 'list');
  return lists.find(({ sheetId }) => sheetId === overview.activeId) ?? lists[0] ?? null;
}

/** More than one where somebody copied another unit's sheet into the workbook. */
export function listLinksOfPlan(overview: Overview, id: PlanId): readonly ListLink[] {
  const lists = linksOf(overview).filter((l) => l.kind === 'list');
  return lists.filter((l) => l.binding.planId === id);
}

/** The unit's list of one plan: the active sheet if it is one, else the first. */
export function listLinkOfPlan(overview: Overview, id: PlanId): ListLink | null {
  const lists = listLinksOfPlan(overview, id);
  return lists.find(({ sheetId }) => sheetId === overview.activeId) ?? lists[0] ?? null;
}

export function planLinkOf(overview: Overview, sheetId: string): PlanLink | null {
  const found = linksOf(overview).find((l) => l.kind === 'plan' && l.sheetId === sheetId);
  return found?.kind === 'plan' ? found : null;
}

export function summaryLinkOf(overview: Overview, sheetId: string): SummaryLink | null {
  const found = linksOf(overview).find((l) => l.kind === 'summary' && l.sheetId === sheetId);
  return found?.kind === 'summary' ? found : null;
}

export function summaryLinksOf(overview: Overview, id: PlanId): readonly SummaryLink[] {
  const summaries = linksOf(overview).filter((l) => l.kind === 'summary');
  return summaries.filter((l) => l.planId === id);
}

/** Sheets that this district has in the workbook. */
export function districtLinksOf(overview: Overview, id: TownId): readonly DistrictLink[] {
  const sheets = linksOf(overview).filter((l) => l.kind === 'district');
  return sheets.filter((l) => l.districtId === id);
}
