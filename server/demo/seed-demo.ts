import { canonicalJson } from '../../shared/ledger/canonical.ts';
import type { Fields } from '../../shared/ledger/value.ts';
import type { ExchangeInput } from '../../shared/protocol/sheet.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts';
import { entryId, planId } from '../../shared/town/ids.ts';
import type { PlanId } from '../../shared/town/ids.ts';
import { bindSheet } from '../domain/bind-sheet.ts';
import type { Deps } from '../domain/deps.ts';
import { exchange } from '../domain/exchange.ts';
import { publishPlan } from '../domain/publish-plan.ts';
import { signIn } from '../domain/sign-in.ts';
import { sha256Hex } from '../lib/digest.ts';
import { DEMO_PLAN, DEMO_ROWS } from './plan.ts';
import { DEMO_PROGRESS } from './progress.ts';
import { seedReports } from './reports.ts';
import { seedTown, viewerOf } from './seed-town.ts';
import { DEMO_PASSWORD } from './town.ts';

/** The town, its plan published by the coordinator, some progress sent by units, and some reports of the quarter. */
export async function seedDemo(deps: Deps): Promise<void> {
  await seedTown(deps);
  const plan = await publishDemoPlan(deps);
  for (const { login, rows } of DEMO_PROGRESS) await sendProgress(deps, { login, plan, rows });
  await seedReports({ deps, plan, signedIn: (login) => signedIn(deps, login) });
}

async function signedIn(deps: Deps, login: string) {
  const { token } = await signIn(deps, { login, password: DEMO_PASSWORD });
  return viewerOf(deps, token);
}

/** Publishes the plan of 8 actions, 17 tasks and 18 dated rows as the coordinator. */
export async function publishDemoPlan(deps: Deps): Promise<PlanId> {
  const id = planId.parse(deps.ids.uuid());
  await publishPlan(deps, await signedIn(deps, 'yingjiban'), {
    requestId: deps.ids.uuid(),
    confirmedRemovals: [],
    draft: {
      ...DEMO_PLAN,
      planId: id,
      baseRevision: null,
      rows: DEMO_ROWS.map((row) => ({ ...row, id: entryId.parse(deps.ids.uuid()) })),
    },
  });
  return id;
}

interface Report {
  readonly login: string;
  readonly plan: PlanId;
  readonly rows: Readonly<Record<number, Fields>>;
}

/** A first exchange to learn the rows, a second to fill them: what a workbook does. */
async function sendProgress(deps: Deps, { login, plan, rows }: Report): Promise<void> {
  const viewer = await signedIn(deps, login);
  const { binding } = await bindSheet(deps, viewer, { planId: plan, unitId: null });
  const instanceId = deps.ids.uuid();
  const send = (since: number, pushed: ExchangeInput['rows']) =>
    exchange(deps, viewer, {
      protocol: PROTOCOL_VERSION,
      binding,
      requestId: deps.ids.uuid(),
      instanceId,
      instanceSeq: since,
      payloadHash: sha256Hex(canonicalJson(pushed)),
      since,
      rows: pushed,
    });
  const first = await send(0, []);
  const pushed = Object.entries(rows).flatMap(([number, fields]) => {
    const row = first.changes.find((change) => change.fields['number'] === number);
    return row === undefined ? [] : [{ id: row.id, baseRev: row.rev, fields: { ...fields } }];
  });
  await send(first.cursor, pushed);
}
