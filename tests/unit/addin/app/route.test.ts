import { describe, expect, it } from 'vitest';
import { hashOf, parseRoute, SCREENS } from '../../../../addin/app/route.ts';

describe('parseRoute', () => {
  it.each([
    ['#/sync', '', { screen: 'sync', run: false }],
    ['#/sync?run=1', '', { screen: 'sync', run: true }],
    ['#/summary?run=0', '', { screen: 'summary', run: false }],
    ['', '?go=summary', { screen: 'summary', run: true }],
    ['', '?_host_Info=Excel$Win32&go=sync', { screen: 'sync', run: true }],
    ['#/settings', '?go=sync', { screen: 'settings', run: false }],
    ['', '', { screen: null, run: false }],
    ['#/nowhere?run=1', '', { screen: null, run: false }],
    ['', '?go=nowhere', { screen: null, run: false }],
  ] as const)('«%s» with «%s» is %o', (hash, search, route) => {
    expect(parseRoute(hash, search)).toEqual(route);
  });

  it('reads back the address of every screen', () => {
    expect(SCREENS.map((screen) => parseRoute(hashOf(screen), '').screen)).toEqual([...SCREENS]);
  });
});
