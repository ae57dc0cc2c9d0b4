import { and, asc, desc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type {
  DistrictTown,
  DistrictTowns,
  districtFactsInput,
  PlanFigures,
} from '../../shared/protocol/district.ts';
import type { SummaryFacts } from '../../shared/protocol/summary.ts';
import { planFigures } from '../../shared/summary/plan-figures.ts';
import type { TownId } from '../../shared/town/ids.ts';
import { AppError } from '../errors.ts';
import { plans, towns } from '../storage/tables.ts';
import { readTown } from '../storage/towns.ts';
import type { Deps } from './deps.ts';
import { summaryFacts } from './summary-facts.ts';
import type { Viewer } from './viewer.ts';

type Asked = z.infer<typeof districtFactsInput>;

/** What a district sees at a glance: each town under it, with the present figures of its plans. */
export async function districtTowns(deps: Deps, viewer: Viewer): Promise<DistrictTowns> {
  const district = await readTown(deps.db, viewer.townId);
  if (!district) throw new AppError('SETUP_NEEDED');
  const below = await deps.db
    .select({ id: towns.townId, name: towns.name })
    .from(towns)
    .where(eq(towns.districtId, viewer.townId))
    .orderBy(asc(towns.name), asc(towns.townId));
  const told: DistrictTown[] = [];
  // One after another, each plan in a snapshot of its own: a long one over all towns would keep everybody waiting.
  for (const { id, name } of below) {
    told.push({ id, name, plans: await figuresOf(deps, readerOf(viewer, id)) });
  }
  return { districtName: district.name, at: deps.clock.now().toISOString(), towns: told };
}

/** A town's summary as its own leader gets it. RIGHT_MISSING for every town that is not under the caller's district. */
export async function districtFacts(
  deps: Deps,
  viewer: Viewer,
  { townId, ...asked }: Asked,
): Promise<SummaryFacts> {
  const [town] = await deps.db
    .select({ id: towns.townId })
    .from(towns)
    .where(and(eq(towns.townId, townId), eq(towns.districtId, viewer.townId)));
  if (!town) throw new AppError('RIGHT_MISSING');
  return summaryFacts(deps, readerOf(viewer, town.id), asked);
}

async function figuresOf(deps: Deps, reader: Viewer): Promise<PlanFigures[]> {
  const published = await deps.db
    .select({ planId: plans.planId })
    .from(plans)
    .where(eq(plans.townId, reader.townId))
    .orderBy(desc(plans.publishedAt), asc(plans.planId));
  const figures: PlanFigures[] = [];
  for (const { planId } of published) {
    figures.push(planFigures(await summaryFacts(deps, reader, { planId, of: null })));
  }
  return figures;
}

/** The caller in a town of its district: with the eyes of that town's leader, who reads all and writes nothing. */
function readerOf(viewer: Viewer, townId: TownId): Viewer {
  return { ...viewer, townId, role: 'leader', unitId: null };
}
