import type { IStyleData } from '@univerjs/presets';

/** What each member of Univer's style is when nothing was chosen. */
const NEUTRAL: IStyleData = {
  bl: 0,
  it: 0,
  ul: { s: 0 },
  st: { s: 0 },
  va: 1,
  cl: { rgb: '#000000' },
  bg: null,
  bd: {},
  ht: 0,
  vt: 3,
  tb: 1,
  pd: { l: 0 },
  n: { pattern: 'General' },
};

/**
 * A file gives each cell its whole style, Univer lets a cell inherit from its column: this is what a cell must say so
 * that nothing of its column's style shines through.
 */
export function neutralOver(inherited: IStyleData): IStyleData {
  const members = Object.entries(NEUTRAL).filter(([name]) => Object.hasOwn(inherited, name));
  return Object.fromEntries(members);
}
