import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { SummaryFacts, SummaryOf } from '../../shared/protocol/summary.ts';
import type { PlanId, TownId } from '../../shared/town/ids.ts';
import { readDuties } from '../storage/duties.ts';
import { readPeriods } from '../storage/periods.ts';
import { summaries } from '../storage/report-tables.ts';
import { accounts, plans, towns } from '../storage/tables.ts';
import type { Deps } from './deps.ts';
import { keptSummary } from './keep-summary.ts';
import { openPeriods } from './open-periods.ts';
import { summaryFacts } from './summary-facts.ts';
import type { Viewer } from './viewer.ts';

/** A summary as somebody names it at the machine itself: by the names of things, not by their ids. */
export interface SummaryRequest {
  readonly town: string;
  /** Needed only where several plans or duties have the period. */
  readonly plan: string | null;
  readonly duty: string | null;
  /** Key of a period: «2024Q3», «2024». Null only beside a number. */
  readonly period: string | null;
  /** Number of a kept summary. */
  readonly no: number | null;
}

export type AskedSummary =
  | { readonly kind: 'found'; readonly facts: SummaryFacts }
  /** A name that is unknown or says too little, with the choices there are. */
  | { readonly kind: 'unclear'; readonly sentence: string };

type Unclear = Extract<AskedSummary, { readonly kind: 'unclear' }>;

/**
 * The facts of a summary, kept ones by their number, else those of the period as they are now. For whoever sits at the
 * machine: it asks for no rights.
 */
export async function askedSummary(deps: Deps, asked: SummaryRequest): Promise<AskedSummary> {
  const known = await deps.db.select().from(towns).orderBy(asc(towns.name));
  const town = known.find(({ name }) => name === asked.town);
  if (town === undefined) {
    return unclear(
      `没有“${asked.town}”这个镇。`,
      known.map(({ name }) => name),
    );
  }
  const { townId } = town;
  return asked.no === null
    ? currentSummary(deps, townId, asked)
    : numberedSummary(deps, townId, { ...asked, no: asked.no });
}

function unclear(sentence: string, choices: readonly string[]): Unclear {
  const listed = [...new Set(choices)].join('、');
  return { kind: 'unclear', sentence: `${sentence}${listed === '' ? '' : `可选：${listed}。`}` };
}

async function numberedSummary(
  { db }: Deps,
  townId: TownId,
  { no, period, duty }: SummaryRequest & { readonly no: number },
): Promise<AskedSummary> {
  const kept = await db
    .select({ no: summaries.no, planId: summaries.planId, label: summaries.label })
    .from(summaries)
    .where(eq(summaries.townId, townId))
    .orderBy(desc(summaries.no));
  const found = kept.find((summary) => summary.no === no);
  if (found === undefined) {
    const choices = kept.map((summary) => `${summary.no}（${summary.label}）`);
    return unclear(`没有第 ${no} 号汇总。`, choices);
  }
  const facts = await keptSummary({ db }, { townId }, { planId: found.planId, no });
  const of = facts.period;
  const isOther =
    (period !== null && of?.key !== period) || (duty !== null && of?.dutyName !== duty);
  if (!isOther) return { kind: 'found', facts };
  const said = of === null ? found.label : `${of.dutyName} ${of.key}`;
  return unclear(`第 ${no} 号汇总是“${said}”，与要求的报送期或报送任务不符。`, []);
}

interface Candidate {
  readonly planId: PlanId;
  readonly plan: string;
  readonly dutyName: string;
  readonly of: NonNullable<SummaryOf>;
}

async function currentSummary(
  deps: Deps,
  townId: TownId,
  asked: SummaryRequest,
): Promise<AskedSummary> {
  const all = await candidatesOf(deps, townId);
  const ofPlan = asked.plan === null ? all : all.filter(({ plan }) => plan === asked.plan);
  if (ofPlan.length === 0) return noPlan(all, asked.plan);
  const ofDuty =
    asked.duty === null ? ofPlan : ofPlan.filter(({ dutyName }) => dutyName === asked.duty);
  if (ofDuty.length === 0) {
    return unclear(`没有“${asked.duty ?? ''}”这项报送任务。`, dutiesIn(ofPlan));
  }
  const [found, ...others] = ofDuty.filter(({ of }) => of.periodKey === asked.period);
  if (found === undefined) {
    const keys = ofDuty.map(({ of }) => of.periodKey);
    return unclear(`没有“${asked.period ?? ''}”这一期，或这一期还没有开始报送。`, keys);
  }
  if (others.length > 0) return tooMany([found, ...others]);
  const viewer = await officeOf(deps, townId);
  if (viewer === null) return unclear('这个镇没有可用的管理员账号。', []);
  const { planId, of } = found;
  return { kind: 'found', facts: await summaryFacts(deps, viewer, { planId, of }) };
}

function noPlan(all: readonly Candidate[], plan: string | null): Unclear {
  if (all.length === 0) return unclear('这个镇还没有报送任务，或还没有一期开始报送。', []);
  return unclear(
    `没有“${plan ?? ''}”这份清单，或它没有报送任务。`,
    all.map((each) => each.plan),
  );
}

function dutiesIn(candidates: readonly Candidate[]): readonly string[] {
  return candidates.map(({ dutyName }) => dutyName);
}

function tooMany(found: readonly Candidate[]): Unclear {
  const planNames = new Set(found.map(({ plan }) => plan));
  if (planNames.size > 1) {
    return unclear('有几份清单都有这一期，请加 --plan 写明清单。', [...planNames]);
  }
  return unclear('有几项报送任务都有这一期，请加 --duty 写明报送任务。', dutiesIn(found));
}

/** Every opened period of every plan, oldest plan and period first. */
async function candidatesOf(deps: Deps, townId: TownId): Promise<readonly Candidate[]> {
  const stored = await deps.db
    .select({ planId: plans.planId, plan: plans.title })
    .from(plans)
    .where(eq(plans.townId, townId))
    .orderBy(asc(plans.from), asc(plans.title));
  const candidates: Candidate[] = [];
  for (const { planId, plan } of stored) {
    const key = { townId, planId };
    await openPeriods(deps, key);
    const nameOf = new Map((await readDuties(deps.db, key)).map(({ id, name }) => [id, name]));
    for (const { dutyId, key: periodKey } of await readPeriods(deps.db, key)) {
      const dutyName = nameOf.get(dutyId);
      if (dutyName === undefined) continue;
      candidates.push({ planId, plan, dutyName, of: { dutyId, periodKey } });
    }
  }
  return candidates;
}

/** Somebody in whose name the whole town is read: the office, else an administrator. */
async function officeOf({ db }: Deps, townId: TownId): Promise<Viewer | null> {
  const found = await db
    .select()
    .from(accounts)
    .where(
      and(
        eq(accounts.townId, townId),
        eq(accounts.disabled, false),
        inArray(accounts.role, ['coordinator', 'administrator']),
      ),
    )
    .orderBy(desc(accounts.role), asc(accounts.loginKey))
    .limit(1);
  const [account] = found;
  if (account === undefined) return null;
  const { accountId, name, role, unitId, mustChangePassword } = account;
  return { townId, accountId, name, role, unitId, mustChangePassword, tokenHash: '' };
}
