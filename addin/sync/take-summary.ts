import { z } from 'zod';
import { canonicalJson } from '../../shared/ledger/canonical.ts';
import type { SummaryFacts, SummaryOf } from '../../shared/protocol/summary.ts';
import type { PlanId } from '../../shared/town/ids.ts';
import type { Answer } from './client.ts';
import type { Deps } from './deps.ts';
import { parseJson } from './instance.ts';

export interface SummaryWanted {
  readonly planId: PlanId;
  readonly of: SummaryOf;
}

const kept = z.strictObject({ requestId: z.uuid(), hash: z.string() });

const keyOf = ({ planId, of }: SummaryWanted): string =>
  of === null ? `summary/${planId}` : `summary/${planId}/${of.dutyId}/${of.periodKey}`;

/**
 * The facts of a summary, kept under a number where the server lets this person keep them. While nothing has changed
 * since this browser's last summary the same request is repeated, and the server answers with the same number: a second
 * click makes no second summary of the same facts and writes no cell.
 */
export async function takeSummary(
  deps: Deps,
  wanted: SummaryWanted,
  signal: AbortSignal,
): Promise<Answer<SummaryFacts>> {
  const facts = await deps.server.summary(wanted, signal);
  if (!facts.ok) return facts;
  const hash = await deps.sha256(canonicalJson(substanceOf(facts.value)));
  const requestId = requestFor(deps, wanted, hash);
  const taken = await deps.server.take({ requestId, ...wanted }, signal);
  if (!taken.ok) return taken.refusal.code === 'RIGHT_MISSING' ? facts : taken;
  remember(deps, wanted, { requestId, hash });
  return taken;
}

/** All but what differs with every asking: number, moment, and the summary before it. */
function substanceOf(facts: SummaryFacts): object {
  const { no: _no, hash: _hash, at: _at, cursor: _cursor, previous: _previous, ...rest } = facts;
  return rest;
}

function requestFor({ store, newId }: Deps, wanted: SummaryWanted, hash: string): string {
  const last = kept.safeParse(parseJson(store.get(keyOf(wanted)) ?? 'null'));
  return last.success && last.data.hash === hash ? last.data.requestId : newId();
}

/** A full storage costs a second number for the same facts, nothing else. */
function remember({ store }: Deps, wanted: SummaryWanted, taken: z.infer<typeof kept>): void {
  try {
    store.set(keyOf(wanted), JSON.stringify(taken));
  } catch {
    store.remove(keyOf(wanted));
  }
}
