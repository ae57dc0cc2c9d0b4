import { describe, expect, it } from 'vitest';
import { planLedger } from '../../../../shared/ledgers/plan.ts';
import { progressLedger } from '../../../../shared/ledgers/progress.ts';
import {
  mayCall,
  mayManageAccount,
  mayReadEntry,
  PROCEDURE_RIGHTS,
  RELATIONS,
  writableFields,
  type ProcedureName,
} from '../../../../shared/town/policy.ts';
import { ROLES, TOWN_ROLES, type Role } from '../../../../shared/town/role.ts';

const OWN_FIELDS = ['status', 'percent', 'progress', 'problems', 'next'];

describe('who may read an entry', () => {
  it('hides from a filler only what other units report and the own unit does not lead', () => {
    expect(mayReadEntry('filler', 'progress', 'own')).toBe(true);
    expect(mayReadEntry('filler', 'progress', 'lead')).toBe(true);
    expect(mayReadEntry('filler', 'progress', 'other')).toBe(false);
    expect(mayReadEntry('filler', 'plan', 'other')).toBe(true);
  });

  it('shows a district no entry at all', () => {
    for (const relation of RELATIONS) {
      expect(mayReadEntry('district', 'plan', relation)).toBe(false);
      expect(mayReadEntry('district', 'progress', relation)).toBe(false);
    }
  });

  it('shows everything to the office and to the leader', () => {
    for (const role of ['administrator', 'coordinator', 'leader'] as const) {
      for (const relation of RELATIONS) {
        expect(mayReadEntry(role, 'plan', relation)).toBe(true);
        expect(mayReadEntry(role, 'progress', relation)).toBe(true);
      }
    }
  });
});

describe('who may write which field', () => {
  it('gives a filler the five fields of the own unit, and nothing where it only leads', () => {
    expect(writableFields('filler', progressLedger, 'own')).toEqual(OWN_FIELDS);
    expect(writableFields('filler', progressLedger, 'lead')).toEqual([]);
    expect(writableFields('filler', planLedger, 'own')).toEqual([]);
  });

  it('gives the coordinator the plan, the words of the own office and of no other unit', () => {
    expect(writableFields('coordinator', planLedger, 'other')).toEqual(
      planLedger.fields.map(({ key }) => key),
    );
    expect(writableFields('coordinator', progressLedger, 'own')).toEqual(OWN_FIELDS);
    expect(writableFields('coordinator', progressLedger, 'lead')).toEqual([]);
    expect(writableFields('coordinator', progressLedger, 'other')).toEqual([]);
  });

  it('gives the leader, the administrator and the district nothing', () => {
    for (const role of ['leader', 'administrator', 'district'] as const) {
      for (const relation of RELATIONS) {
        expect(writableFields(role, planLedger, relation)).toEqual([]);
        expect(writableFields(role, progressLedger, relation)).toEqual([]);
      }
    }
  });

  it('never lets anyone write what may not be read', () => {
    for (const role of ROLES) {
      for (const ledger of [planLedger, progressLedger]) {
        for (const relation of RELATIONS) {
          if (mayReadEntry(role, ledger.name, relation)) continue;
          expect(writableFields(role, ledger, relation)).toEqual([]);
        }
      }
    }
  });
});

describe('who may manage whose account', () => {
  it('keeps a coordinator from becoming an administrator by a new password', () => {
    expect(mayManageAccount('coordinator', 'filler')).toBe(true);
    expect(mayManageAccount('coordinator', 'leader')).toBe(true);
    expect(mayManageAccount('coordinator', 'coordinator')).toBe(false);
    expect(mayManageAccount('coordinator', 'administrator')).toBe(false);
  });

  it('lets the administrator manage all of the town, and nobody a district', () => {
    expect(TOWN_ROLES.every((role) => mayManageAccount('administrator', role))).toBe(true);
    expect(ROLES.some((role) => mayManageAccount(role, 'district'))).toBe(false);
  });

  it('lets a filler, a leader and a district manage none', () => {
    for (const actor of ['filler', 'leader', 'district'] as const) {
      expect(ROLES.some((role) => mayManageAccount(actor, role))).toBe(false);
    }
  });
});

describe('who may call which procedure', () => {
  const callers = (name: ProcedureName) => ROLES.filter((role) => mayCall(name, role));

  it('lets a stranger only set up and sign in', () => {
    const names = Object.keys(PROCEDURE_RIGHTS) as ProcedureName[];
    expect(names.filter((name) => mayCall(name, null))).toEqual([
      'setup.state',
      'setup.complete',
      'auth.signIn',
    ]);
  });

  it.each<[ProcedureName, readonly Role[]]>([
    ['auth.session', ROLES],
    ['town.saveUnit', ['administrator', 'coordinator']],
    ['account.resetPassword', ['administrator', 'coordinator']],
    ['plan.publish', ['coordinator']],
    ['plan.readings', ['administrator', 'coordinator', 'leader']],
    ['plan.rememberReading', ['coordinator']],
    ['plan.people', ['coordinator']],
    ['plan.rememberPeople', ['coordinator']],
    ['sheet.exchange', ['coordinator', 'filler']],
    ['summary.facts', TOWN_ROLES],
    ['district.towns', ['district']],
    ['district.facts', ['district']],
    ['summary.take', ['coordinator']],
    ['report.submit', ['coordinator', 'filler']],
    ['report.accept', ['coordinator']],
    ['report.seal', ['coordinator']],
  ])('%s is for %j', (name, roles) => {
    expect(callers(name)).toEqual(roles);
  });

  it('gives the district its towns’ summaries, and of every other procedure only its own session', () => {
    const names = Object.keys(PROCEDURE_RIGHTS) as ProcedureName[];
    expect(names.filter((name) => mayCall(name, 'district') && !mayCall(name, null))).toEqual([
      'auth.signOut',
      'auth.session',
      'auth.changePassword',
      'district.towns',
      'district.facts',
    ]);
  });

  it('gives the leader no procedure that writes more than the own session', () => {
    const writing = [
      'town.saveUnit',
      'town.saveGroup',
      'account.create',
      'plan.publish',
      'plan.rememberReading',
      'plan.rememberPeople',
      'sheet.exchange',
      'duty.save',
      'report.submit',
      'report.return',
      'report.accept',
      'report.unlock',
      'report.seal',
      'supervision.record',
      'target.enter',
      'summary.take',
    ] as const;
    expect(writing.filter((name) => mayCall(name, 'leader'))).toEqual([]);
  });
});
