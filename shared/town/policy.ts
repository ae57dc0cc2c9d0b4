import { TOWN_ROLES, type Role } from './role.ts';

/**
 * How a signed-in person's unit stands to an entry: own = its unit fills it, lead = its unit leads the task, other = all
 * else, also every entry seen by somebody without a unit.
 */
export const RELATIONS = ['own', 'lead', 'other'] as const;

export type Relation = (typeof RELATIONS)[number];

/**
 * What one may do with an entry: none = must not learn that it exists · read = all fields · unit, town = read all and
 * write the fields whose writer is that hand.
 */
type Right = 'none' | 'read' | 'unit' | 'town';

const READ_ALL = { own: 'read', lead: 'read', other: 'read' } as const;
const NONE = { own: 'none', lead: 'none', other: 'none' } as const;
const PUBLISH = { own: 'town', lead: 'town', other: 'town' } as const;

/**
 * The plan is every unit's to read and the town office's to write; progress is written by its unit alone, and the office
 * is a unit too (document 000: 应急办 stands in 16 of 17 tasks).
 */
const RIGHTS = {
  administrator: { plan: READ_ALL, progress: READ_ALL },
  coordinator: { plan: PUBLISH, progress: { own: 'unit', lead: 'read', other: 'read' } },
  filler: { plan: READ_ALL, progress: { own: 'unit', lead: 'read', other: 'none' } },
  leader: { plan: READ_ALL, progress: READ_ALL },
  // No entry is the district's: what it reads of a town, it reads as the town's summary.
  district: { plan: NONE, progress: NONE },
} as const satisfies Record<Role, Record<string, Record<Relation, Right>>>;

/** As much of a ledger's definition as rights depend on; a `LedgerDefinition` is one. */
export interface GovernedLedger {
  readonly name: keyof (typeof RIGHTS)[Role];
  readonly fields: readonly { readonly key: string; readonly writer: 'unit' | 'town' }[];
}

function rightOf(role: Role, ledger: GovernedLedger['name'], relation: Relation): Right {
  return RIGHTS[role][ledger][relation];
}

/** May this person learn of the entry at all: in rows, counts, conflicts, history, exports? */
export function mayReadEntry(
  role: Role,
  ledger: GovernedLedger['name'],
  relation: Relation,
): boolean {
  return rightOf(role, ledger, relation) !== 'none';
}

/** Keys of the fields this person may change in such an entry, in the ledger's order. */
export function writableFields(role: Role, ledger: GovernedLedger, relation: Relation): string[] {
  const right = rightOf(role, ledger.name, relation);
  return ledger.fields.filter(({ writer }) => writer === right).map(({ key }) => key);
}

const MANAGED_BY = {
  administrator: TOWN_ROLES,
  // Not coordinators or administrators: whoever resets a password can become its owner.
  coordinator: ['filler', 'leader'],
  filler: [],
  leader: [],
  // Made by whoever runs the server, as are a district's accounts: no town may let itself be read by another.
  district: [],
} as const satisfies Record<Role, readonly Role[]>;

/** May `actor` create, disable or give a new password to an account of role `target`? */
export function mayManageAccount(actor: Role, target: Role): boolean {
  const managed: readonly Role[] = MANAGED_BY[actor];
  return managed.includes(target);
}

type ProcedureRight = readonly Role[] | 'anyone' | 'signed-in';

const OFFICE = ['administrator', 'coordinator'] as const;

/**
 * Who may call a procedure at all; what it then shows or writes is decided per entry by `policy`. A procedure without a
 * line here does not exist (default deny): the routers take their guard from this table.
 */
export const PROCEDURE_RIGHTS = {
  'setup.state': 'anyone',
  'setup.complete': 'anyone',
  'auth.signIn': 'anyone',
  'auth.signOut': 'signed-in',
  'auth.session': 'signed-in',
  'auth.changePassword': 'signed-in',
  'town.directory': TOWN_ROLES,
  'town.saveUnit': OFFICE,
  'town.saveGroup': OFFICE,
  'account.list': OFFICE,
  'account.create': OFFICE,
  'account.setDisabled': OFFICE,
  'account.resetPassword': OFFICE,
  'plan.document': TOWN_ROLES,
  'file.read': ['coordinator'],
  'plan.preview': ['coordinator'],
  'plan.publish': ['coordinator'],
  // Whoever has the list as it came filled in reads it as it was read for publishing.
  'plan.readings': ['administrator', 'coordinator', 'leader'],
  'plan.rememberReading': ['coordinator'],
  'plan.people': ['coordinator'],
  'plan.rememberPeople': ['coordinator'],
  'sheet.bind': ['coordinator', 'filler'],
  'sheet.exchange': ['coordinator', 'filler'],
  'sheet.history': TOWN_ROLES,
  'duty.list': TOWN_ROLES,
  'duty.save': ['coordinator'],
  'calendar.days': TOWN_ROLES,
  'calendar.save': OFFICE,
  'report.mine': ['coordinator', 'filler'],
  'report.submit': ['coordinator', 'filler'],
  // A filler sees the reports of units whose rows his unit leads; the office and leaders all.
  'report.board': TOWN_ROLES,
  'report.detail': TOWN_ROLES,
  'report.review': ['coordinator', 'filler'],
  'report.return': ['coordinator', 'filler'],
  'report.accept': ['coordinator'],
  'report.exempt': ['coordinator'],
  'report.include': ['coordinator'],
  'report.unlock': ['coordinator'],
  'report.seal': ['coordinator'],
  'supervision.list': ['administrator', 'coordinator', 'leader'],
  'supervision.record': ['coordinator'],
  'supervision.answer': ['coordinator'],
  'supervision.settings': TOWN_ROLES,
  'supervision.saveSettings': OFFICE,
  'target.list': TOWN_ROLES,
  'target.save': ['coordinator'],
  'target.enter': ['coordinator', 'filler'],
  // A filler sees his own rows and those his unit leads, as in every answer.
  'summary.facts': TOWN_ROLES,
  'summary.take': ['coordinator'],
  'summary.kept': ['administrator', 'coordinator', 'leader'],
  'summary.document': ['administrator', 'coordinator', 'leader'],
  'summary.keptList': ['administrator', 'coordinator', 'leader'],
  // Of the towns under the caller's own district alone.
  'district.towns': ['district'],
  'district.facts': ['district'],
} as const satisfies Record<string, ProcedureRight>;

export type ProcedureName = keyof typeof PROCEDURE_RIGHTS;

/** `role` is null for somebody who has not signed in. */
export function mayCall(procedure: ProcedureName, role: Role | null): boolean {
  const right: ProcedureRight = PROCEDURE_RIGHTS[procedure];
  if (right === 'anyone') return true;
  if (role === null) return false;
  return right === 'signed-in' || right.includes(role);
}
