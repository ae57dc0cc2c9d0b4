import { describe, expect, it } from 'vitest';
import { firstScreen, screensOf } from '../../../../addin/app/screens.ts';
import { session, units } from '../../../support/pane-gallery/town-samples.ts';

const office = units[0] ?? null;

describe('the screens of a person', () => {
  it.each([
    ['filler', units[5] ?? null, ['sync', 'settings']],
    ['coordinator', office, ['sync', 'publish', 'reports', 'summary', 'settings']],
    ['coordinator', null, ['publish', 'reports', 'summary', 'settings']],
    ['leader', null, ['reports', 'summary', 'settings']],
    ['administrator', null, ['reports', 'summary', 'settings']],
  ] as const)('%s of %o has %o', (role, unit, screens) => {
    expect(screensOf(session({ role, unit }), { leads: false })).toEqual(screens);
  });

  it('show the reports of others to a unit that leads their rows', () => {
    expect(screensOf(session({ role: 'filler', unit: units[5] ?? null }), { leads: true })).toEqual(
      ['sync', 'reports', 'settings'],
    );
  });

  it('begin with publishing where there is no plan yet', () => {
    expect(firstScreen(session({ role: 'coordinator', unit: office, planTitles: [] }))).toBe(
      'publish',
    );
    expect(firstScreen(session({ role: 'coordinator', unit: office }))).toBe('sync');
    expect(firstScreen(session({ role: 'filler', planTitles: [] }))).toBe('sync');
  });
});
