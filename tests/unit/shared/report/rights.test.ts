import { describe, expect, it } from 'vitest';
import { GATES, type Gate } from '../../../../shared/report/gate.ts';
import { REPORT_STATES, type ReportState } from '../../../../shared/report/report-state.ts';
import {
  locksRows,
  REPORT_ACTORS,
  rightsOf,
  type ReportActor,
} from '../../../../shared/report/rights.ts';

/** Every cell; «·» is nothing. The office's last column: while lead departments have yet to pass it. */
const TABLE = `
state     gate     | unit   | lead          | office                | office, leads pending
draft     before   | ·      | ·             | exempt                | exempt
submitted before   | ·      | ·             | ·                     | ·
reviewed  before   | ·      | ·             | ·                     | ·
returned  before   | ·      | ·             | ·                     | ·
accepted  before   | ·      | ·             | ·                     | ·
sealed    before   | ·      | ·             | ·                     | ·
draft     open     | submit | ·             | exempt                | exempt
submitted open     | submit | review return | return accept         | return
reviewed  open     | submit | ·             | return accept         | return
returned  open     | submit | ·             | exempt                | exempt
accepted  open     | ·      | ·             | unlock                | unlock
sealed    open     | ·      | ·             | unlock                | unlock
draft     locked   | ·      | ·             | exempt unlock         | exempt unlock
submitted locked   | ·      | review return | return accept unlock  | return unlock
reviewed  locked   | ·      | ·             | return accept unlock  | return unlock
returned  locked   | ·      | ·             | exempt unlock         | exempt unlock
accepted  locked   | ·      | ·             | unlock                | unlock
sealed    locked   | ·      | ·             | unlock                | unlock
draft     unlocked | submit | ·             | exempt                | exempt
submitted unlocked | submit | review return | return accept         | return
reviewed  unlocked | submit | ·             | return accept         | return
returned  unlocked | submit | ·             | exempt                | exempt
accepted  unlocked | submit | ·             | ·                     | ·
sealed    unlocked | submit | ·             | ·                     | ·
`;

/** What the office may do with the report of an exempt unit; nobody else may do anything. */
const EXEMPT_TABLE = `
state     | before  | open    | locked  | unlocked
draft     | include | include | include | include
submitted | include | include | include | include
reviewed  | include | include | include | include
returned  | include | include | include | include
accepted  | include | include | include | include
sealed    | ·       | ·       | ·       | ·
`;

/** Whether the unit's rows are closed to changes. */
const LOCK_TABLE = `
state     | before | open   | locked | unlocked
draft     | ·      | ·      | closed | ·
submitted | ·      | ·      | closed | ·
reviewed  | ·      | ·      | closed | ·
returned  | ·      | ·      | closed | ·
accepted  | ·      | closed | closed | ·
sealed    | ·      | closed | closed | ·
`;

function linesOf(table: string): string[][] {
  const [, ...lines] = table.trim().split('\n');
  return lines.map((line) => line.split('|').map((cell) => cell.trim()));
}

const actionsOf = (cell = '') => cell.split(' ').filter((word) => word !== '·');

function stateOf(word = ''): ReportState {
  const state = REPORT_STATES.find((one) => one === word);
  if (state === undefined) throw new Error(`no state «${word}»`);
  return state;
}

function gateOf(word = ''): Gate {
  const gate = GATES.find((one) => one === word);
  if (gate === undefined) throw new Error(`no gate «${word}»`);
  return gate;
}

describe('who may do what with a report', () => {
  const rows = linesOf(TABLE).map(([head = '', unit, lead, office, pending]) => {
    const [state, gate] = head.split(/\s+/u);
    const cells = { unit, lead, office, pending };
    return { state: stateOf(state), gate: gateOf(gate), cells };
  });

  it('is told for every state at every gate, once', () => {
    const told = rows.map(({ state, gate }) => `${state} ${gate}`);
    const all = GATES.flatMap((gate) => REPORT_STATES.map((state) => `${state} ${gate}`));
    expect(told.toSorted()).toEqual(all.toSorted());
  });

  it.each(rows)('$state, $gate', ({ state, gate, cells }) => {
    const rights = (actor: ReportActor, leadsPending: boolean) =>
      rightsOf({ state, gate, exempt: false, leadsPending }, actor);
    for (const leadsPending of [false, true]) {
      expect(rights('unit', leadsPending)).toEqual(actionsOf(cells.unit));
      expect(rights('lead', leadsPending)).toEqual(actionsOf(cells.lead));
      expect(rights('reader', leadsPending)).toEqual([]);
    }
    expect(rights('office', false)).toEqual(actionsOf(cells.office));
    expect(rights('office', true)).toEqual(actionsOf(cells.pending));
  });
});

describe('the report of an exempt unit', () => {
  it.each(linesOf(EXEMPT_TABLE))('%s: %s, %s, %s, %s', (word, ...cells) => {
    for (const [index, gate] of (['before', 'open', 'locked', 'unlocked'] as const).entries()) {
      for (const leadsPending of [false, true]) {
        for (const actor of REPORT_ACTORS) {
          const standing = { state: stateOf(word), gate, exempt: true, leadsPending };
          const expected = actor === 'office' ? actionsOf(cells[index]) : [];
          expect(rightsOf(standing, actor), `${actor} ${gate}`).toEqual(expected);
        }
      }
    }
  });
});

describe("a unit's rows", () => {
  it.each(linesOf(LOCK_TABLE))('%s: %s, %s, %s, %s', (word, ...cells) => {
    for (const [index, gate] of (['before', 'open', 'locked', 'unlocked'] as const).entries()) {
      expect(locksRows({ state: stateOf(word), gate }), gate).toBe(cells[index] === 'closed');
    }
  });
});
