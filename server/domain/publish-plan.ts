import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { canonicalJson } from '../../shared/ledger/canonical.ts';
import { publishOutput } from '../../shared/protocol/plan.ts';
import type { publishInput } from '../../shared/protocol/plan.ts';
import { AppError } from '../errors.ts';
import { sha256Hex } from '../lib/digest.ts';
import type { Database } from '../storage/database.ts';
import { findEntries } from '../storage/entries.ts';
import { findReceipt } from '../storage/receipts.ts';
import { plans } from '../storage/tables.ts';
import { lockTown } from '../storage/towns.ts';
import { inTransaction } from '../storage/transaction.ts';
import type { Deps } from './deps.ts';
import { readDirectory } from './directory.ts';
import { openTownPeriods } from './open-periods.ts';
import { planChanges } from './plan-changes.ts';
import type { PlanChanges } from './plan-changes.ts';
import { readStoredPlan } from './plan-stored.ts';
import type { Viewer } from './viewer.ts';
import { writePublication } from './write-publication.ts';

type Input = z.infer<typeof publishInput>;
type Output = z.infer<typeof publishOutput>;

const MAX_NAMED = 20;

/**
 * Publishes a plan, new or again. Added rows get a progress entry for each unit on them, changed fields reach every
 * copy, removed rows (and rows a unit has left) are retired with all their text. One transaction, once per request id.
 */
export async function publishPlan(deps: Deps, viewer: Viewer, input: Input): Promise<Output> {
  const { draft, requestId } = input;
  refuseUnusable(input);
  const payloadHash = sha256Hex(canonicalJson({ draft, removals: input.confirmedRemovals }));
  const published = await inTransaction(
    deps.db,
    { isolation: 'read committed', repeatable: true },
    async (tx) => {
      const town = await lockTown(tx, viewer.townId);
      if (!town) throw new AppError('SETUP_NEEDED');
      const earlier = await findReceipt(tx, { townId: town.townId, requestId });
      if (earlier) {
        if (earlier.kind !== 'publish' || earlier.payloadHash !== payloadHash) {
          deps.log.warn(
            { event: 'idempotency-mismatch', account: viewer.accountId, request: requestId },
            'publication refused',
          );
          throw new AppError('IDEMPOTENCY_MISMATCH');
        }
        return { ...publishOutput.parse(JSON.parse(earlier.answer)), replayed: true };
      }
      const revision = await nextRevision(tx, viewer, input);
      const stored = await readStoredPlan(tx, { townId: town.townId, planId: draft.planId });
      const changes = planChanges(draft, stored, await readDirectory(tx, town.townId));
      refuseUnsettled(changes, input);
      await refuseForeignRows(tx, viewer, changes);
      return writePublication(deps, viewer, {
        tx,
        town,
        draft,
        changes,
        revision,
        requestId,
        payloadHash,
      });
    },
  );
  await openTownPeriods(deps, viewer.townId);
  return published;
}

function refuseUnusable({ draft }: Input): void {
  const hasTask = draft.rows.some(({ title, detail }) => title !== null || detail !== null);
  if (!hasTask) throw new AppError('PLAN_EMPTY');
  const ids = new Set(draft.rows.map(({ id }) => id));
  if (ids.size !== draft.rows.length || draft.from > draft.to) throw new AppError('INPUT_INVALID');
}

/** Locks the plan and gives the revision it will have; PLAN_CHANGED when the draft was made from another one. */
async function nextRevision(tx: Database, viewer: Viewer, { draft }: Input): Promise<number> {
  const [plan] = await tx
    .select({ revision: plans.revision })
    .from(plans)
    .where(and(eq(plans.townId, viewer.townId), eq(plans.planId, draft.planId)))
    .for('update');
  if (!plan && draft.baseRevision !== null) throw new AppError('PLAN_UNKNOWN');
  if (plan && plan.revision !== draft.baseRevision) {
    throw new AppError('PLAN_CHANGED', { revision: plan.revision });
  }
  return (plan?.revision ?? 0) + 1;
}

function refuseUnsettled(changes: PlanChanges, { confirmedRemovals }: Input): void {
  const { unknownUnits, emptyGroups, removed } = changes;
  if (unknownUnits.length > 0 || emptyGroups.length > 0) {
    throw new AppError('UNITS_UNSETTLED', {
      unknownUnits: unknownUnits.slice(0, MAX_NAMED),
      emptyGroups: emptyGroups.slice(0, MAX_NAMED),
    });
  }
  const agreed = new Set(confirmedRemovals);
  const unconfirmed = removed.filter(({ entryId }) => !agreed.has(entryId));
  if (unconfirmed.length > 0) {
    throw new AppError('REMOVALS_UNCONFIRMED', {
      count: unconfirmed.length,
      rows: unconfirmed.slice(0, MAX_NAMED).map(({ entryId }) => entryId),
    });
  }
}

/** An id that already names an entry of another plan or ledger cannot become a row of this one. */
async function refuseForeignRows(tx: Database, viewer: Viewer, { rows }: PlanChanges) {
  const fresh = rows.filter(({ stored }) => stored === null).map(({ id }) => id);
  const taken = await findEntries(tx, viewer.townId, fresh);
  if (taken.size > 0)
    throw new AppError('INPUT_INVALID', { rows: [...taken.keys()].slice(0, MAX_NAMED) });
}
