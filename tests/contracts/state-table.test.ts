import { randomUUID } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Gate } from '../../shared/report/gate.ts';
import { REPORT_ACTIONS } from '../../shared/report/report-state.ts';
import type { ReportAction, ReportState } from '../../shared/report/report-state.ts';
import { rightsOf } from '../../shared/report/rights.ts';
import type { ReportActor } from '../../shared/report/rights.ts';
import type { ReportId } from '../../shared/town/ids.ts';
import { codeOf } from '../support/failure.ts';
import { ReportDesk } from '../support/report-desk.ts';
import { startTestServer } from '../support/server.ts';
import type { TestClient } from '../support/server.ts';

const PATIENCE_MS = 600_000;

/** Everybody who could want something of 石桥村's report. 经发办 leads its first row. */
const ROLES = {
  'filler of the unit': { login: 'shiqiao', actor: 'unit' },
  'filler of a lead department': { login: 'jingfaban', actor: 'lead' },
  'filler of another unit': { login: 'baihe', actor: 'reader' },
  coordinator: { login: 'yingjiban', actor: 'office' },
  leader: { login: 'lingdao', actor: 'reader' },
  administrator: { login: 'guanliyuan', actor: 'reader' },
} as const satisfies Record<string, { login: string; actor: ReportActor }>;

type RoleName = keyof typeof ROLES;

/** Which procedures a role may call at all (policy): the others end before the report is looked at. */
const CALLABLE: Readonly<Record<RoleName, readonly ReportAction[]>> = {
  'filler of the unit': ['submit', 'review', 'return'],
  'filler of a lead department': ['submit', 'review', 'return'],
  'filler of another unit': ['submit', 'review', 'return'],
  coordinator: REPORT_ACTIONS,
  leader: [],
  administrator: [],
};

type Review = 'office' | 'lead';

interface Scene {
  readonly state: ReportState;
  readonly gate: Gate;
  readonly exempt: boolean;
  readonly review: Review;
  readonly leadsPending: boolean;
  readonly make: (desk: ReportDesk) => Promise<void>;
}

const KEY = '2024Q3';
const UNTIL = '2024-12-01T00:00:00.000Z';
/** The third quarter has locked by itself by then, a day after it was due. */
const LOCKED_AT = '2024-09-30T02:00:00.000Z';

const submit = async (desk: ReportDesk) => {
  await desk.fill('shiqiao');
  await desk.submit('shiqiao', { key: KEY });
};
const decide = async (desk: ReportDesk, login: string, action: ReportAction) => {
  const { id } = await desk.report('shiqiao', KEY);
  await attempt(await desk.as(login), action, { reportId: id, cursor: 1 });
};
const accepted = async (desk: ReportDesk) => {
  await submit(desk);
  await decide(desk, 'yingjiban', 'accept');
};
const reviewed = async (desk: ReportDesk) => {
  await submit(desk);
  await decide(desk, 'jingfaban', 'review');
};
const returned = async (desk: ReportDesk) => {
  await submit(desk);
  await decide(desk, 'yingjiban', 'return');
};
const unlocked = async (desk: ReportDesk) => {
  await decide(desk, 'yingjiban', 'unlock');
};
const sealed = async (desk: ReportDesk) => {
  await desk.seal(KEY);
};
const locked = async (desk: ReportDesk) => {
  await desk.saveDuty({ lockDays: 1 });
  desk.moveTo(LOCKED_AT);
};
const exempted = async (desk: ReportDesk) => {
  await decide(desk, 'yingjiban', 'exempt');
};
/** The period's opening is put off: it was open, and is not yet. */
const closedAgain = async (desk: ReportDesk) => {
  await desk.saveDuty({ rule: '每季度末月28日前，自末月20日起' });
};
const nothing = async () => undefined;

type Step = (desk: ReportDesk) => Promise<void>;

function inTurn(...steps: readonly Step[]): Step {
  return async (desk) => {
    for (const step of steps) await step(desk);
  };
}

const PLAIN = { exempt: false, review: 'office', leadsPending: false } as const;
const LED = { exempt: false, review: 'lead' } as const;

const scene = (state: ReportState, gate: Gate, make: Step): Scene => ({
  ...PLAIN,
  ...{ state, gate, make },
});

const SCENES: readonly Scene[] = [
  scene('draft', 'open', nothing),
  scene('submitted', 'open', submit),
  scene('returned', 'open', returned),
  scene('accepted', 'open', accepted),
  scene('accepted', 'unlocked', inTurn(accepted, unlocked)),
  scene('submitted', 'unlocked', inTurn(accepted, unlocked, submit)),
  scene('returned', 'unlocked', inTurn(accepted, unlocked, returned)),
  scene('draft', 'before', closedAgain),
  scene('submitted', 'before', inTurn(submit, closedAgain)),
  scene('accepted', 'before', inTurn(accepted, closedAgain)),
  scene('draft', 'locked', locked),
  scene('submitted', 'locked', inTurn(submit, locked)),
  scene('returned', 'locked', inTurn(returned, locked)),
  scene('accepted', 'locked', inTurn(accepted, locked)),
  scene('draft', 'unlocked', inTurn(locked, unlocked)),
  scene('sealed', 'locked', inTurn(submit, sealed)),
  scene('sealed', 'unlocked', inTurn(submit, sealed, unlocked)),
  scene('submitted', 'unlocked', inTurn(submit, sealed, unlocked, submit)),
  { ...PLAIN, state: 'draft', gate: 'open', exempt: true, make: exempted },
  { ...PLAIN, state: 'returned', gate: 'open', exempt: true, make: inTurn(returned, exempted) },
  { ...PLAIN, state: 'draft', gate: 'locked', exempt: true, make: inTurn(exempted, locked) },
  { ...PLAIN, state: 'sealed', gate: 'locked', exempt: true, make: inTurn(exempted, sealed) },
  { ...LED, state: 'submitted', gate: 'open', leadsPending: true, make: submit },
  { ...LED, state: 'reviewed', gate: 'open', leadsPending: false, make: reviewed },
  { ...LED, state: 'submitted', gate: 'locked', leadsPending: true, make: inTurn(submit, locked) },
  {
    ...{ ...LED, state: 'reviewed', gate: 'locked', leadsPending: false },
    make: inTurn(reviewed, locked),
  },
];

interface Asked {
  readonly reportId: ReportId;
  readonly cursor: number;
}

/** Each action with everything it needs to succeed. */
function attempt({ report }: TestClient, action: ReportAction, { reportId, cursor }: Asked) {
  const reason = '按规定办理';
  switch (action) {
    case 'submit':
      return report.submit.mutate({ requestId: randomUUID(), reportId, cursor, nil: '没有进展' });
    case 'review':
      return report.review.mutate({ reportId });
    case 'return':
      return report.return.mutate({ reportId, reason, rows: [], due: null });
    case 'accept':
      return report.accept.mutate({ reportIds: [reportId] });
    case 'exempt':
      return report.exempt.mutate({ reportId, reason });
    case 'include':
      return report.include.mutate({ reportId });
    case 'unlock':
      return report.unlock.mutate({ reportId, reason, approver: '镇长', rows: [], until: UNTIL });
  }
}

function mayIn({ state, gate, exempt, leadsPending }: Scene, name: RoleName): ReportAction[] {
  const { actor } = ROLES[name];
  if (actor === 'lead' && !leadsPending) return [];
  return [...rightsOf({ state, gate, exempt, leadsPending }, actor)];
}

const OFFICE: readonly ReportAction[] = ['return', 'accept', 'exempt', 'include', 'unlock'];

/** The code of a refusal: what is none of one's business does not exist, what is never one's right is no right. */
function codeFor(at: Scene, name: RoleName, action: ReportAction): string {
  if (!CALLABLE[name].includes(action)) return 'RIGHT_MISSING';
  if (action === 'submit') {
    if (name !== 'filler of the unit') return 'REPORT_UNKNOWN';
    return at.exempt || at.gate === 'before' ? 'REPORT_STATE' : 'PERIOD_CLOSED';
  }
  if (name === 'filler of another unit') return 'REPORT_UNKNOWN';
  if (name === 'coordinator') return OFFICE.includes(action) ? 'REPORT_STATE' : 'RIGHT_MISSING';
  const isLed = name === 'filler of a lead department' && at.review === 'lead';
  return isLed ? 'REPORT_STATE' : 'RIGHT_MISSING';
}

/** All that a refused call could have changed. */
async function traceOf(desk: ReportDesk): Promise<unknown> {
  const { reports, periods } = await desk.board(KEY);
  const id = reports.find(({ unitName }) => unitName === '石桥村')?.id;
  if (id === undefined) throw new Error('the board has the report');
  const detail = await (await desk.office()).report.detail.query({ reportId: id });
  return { reports, periods, detail, seals: await desk.seals(KEY) };
}

const nameOf = ({ state, gate, exempt, leadsPending, review }: Scene, at: number) =>
  [
    `${at + 1} ${state}, ${gate}`,
    ...(exempt ? ['exempt'] : []),
    ...(review === 'lead' ? [leadsPending ? 'leads pending' : 'leads have passed'] : []),
  ].join(', ');

describe('a report', () => {
  for (const [at, one] of SCENES.entries()) {
    it(
      `that is ${nameOf(one, at)}: everybody may do exactly what the table says`,
      async () => {
        const open = () =>
          ReportDesk.open((options) => startTestServer(options), { duty: { review: one.review } });
        const desk = await open();
        onTestFinished(async () => desk[Symbol.asyncDispose]());
        await one.make(desk);
        const report = await desk.report('shiqiao', KEY);
        expect(report).toMatchObject({ state: one.state, gate: one.gate });
        expect(report.exempt !== null).toBe(one.exempt);
        expect(report.leadsPending.length > 0).toBe(one.leadsPending);
        const asked = { reportId: report.id, cursor: (await desk.sheet('shiqiao')).cursor };
        const before = await traceOf(desk);
        const allowed: [RoleName, ReportAction][] = [];
        for (const name of Object.keys(ROLES) as RoleName[]) {
          const client = await desk.as(ROLES[name].login);
          const may = mayIn(one, name);
          for (const action of REPORT_ACTIONS) {
            if (may.includes(action)) allowed.push([name, action]);
            else {
              const code = await codeOf(attempt(client, action, asked));
              expect([name, action, code]).toEqual([name, action, codeFor(one, name, action)]);
            }
          }
        }
        expect(await traceOf(desk)).toEqual(before);
        const [first, ...more] = allowed;
        if (first !== undefined) await succeeds(desk, ...first);
        for (const [name, action] of more) {
          // What was done before has changed the report: the next is done on a fresh town in the same state.
          await using fresh = await open();
          await one.make(fresh);
          await succeeds(fresh, name, action);
        }
      },
      PATIENCE_MS,
    );
  }
});

async function succeeds(desk: ReportDesk, name: RoleName, action: ReportAction): Promise<void> {
  const { id: reportId } = await desk.report('shiqiao', KEY);
  const { cursor } = await desk.sheet('shiqiao');
  const client = await desk.as(ROLES[name].login);
  await attempt(client, action, { reportId, cursor });
  const { events } = await (await desk.office()).report.detail.query({ reportId });
  expect(events.map(({ kind }) => kind)).toContain(action);
}
