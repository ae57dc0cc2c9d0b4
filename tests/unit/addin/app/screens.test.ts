import { describe, expect, it } from 'vitest';
import { firstScreen, screensOf } from '../../../../addin/app/screens.ts';
import { session, units } from '../../../support/pane-gallery/town-samples.ts';

const office = units[0] ?? null;

describe('the screens of a person', () => {
  it.each([
    ['filler', units[5] ?? null, ['sync', 'settings']],
    ['coordinator', office, ['sync', 'publish', 'summary', 'settings']],
    ['coordinator', null, ['publish', 'summary', 'settings']],
    ['leader', null, ['summary', 'settings']],
    ['administrator', null, ['summary', 'settings']],
  ] as const)('%s of %o has %o', (role, unit, screens) => {
    expect(screensOf(session({ role, unit }))).toEqual(screens);
  });

  it('begin with publishing where there is no plan yet', () => {
    expect(firstScreen(session({ role: 'coordinator', unit: office, planTitles: [] }))).toBe(
      'publish',
    );
    expect(firstScreen(session({ role: 'coordinator', unit: office }))).toBe('sync');
    expect(firstScreen(session({ role: 'filler', planTitles: [] }))).toBe('sync');
  });
});
