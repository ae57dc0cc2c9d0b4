import { describe, expect, it } from 'vitest';
import { chooseShade } from '../../../../addin/app/theme.ts';

describe('chooseShade', () => {
  it.each([
    [
      'the address decides over Office',
      { search: '?theme=light', ground: '#262626', prefersDark: true },
      'light',
    ],
    [
      'a dark Office is dark in a light system',
      { search: '', ground: '#262626', prefersDark: false },
      'dark',
    ],
    [
      'a white Office is light in a dark system',
      { search: '', ground: '#FFFFFF', prefersDark: true },
      'light',
    ],
    ['without Office the system decides', { search: '', ground: null, prefersDark: true }, 'dark'],
    [
      'a ground nobody can read leaves it to the system',
      { search: '', ground: 'white', prefersDark: true },
      'dark',
    ],
    [
      'an unknown word in the address is ignored',
      { search: '?theme=pink', ground: null, prefersDark: false },
      'light',
    ],
  ] as const)('%s', (_, signs, shade) => {
    expect(chooseShade(signs)).toBe(shade);
  });
});
