import { randomBytes, randomUUID } from 'node:crypto';

/** Where randomness comes from. */
export interface Ids {
  readonly uuid: () => string;
  readonly bytes: (count: number) => Buffer;
}

export const randomIds: Ids = { uuid: () => randomUUID(), bytes: (count) => randomBytes(count) };

// Without 0/O, 1/l/I: these words are read aloud and typed by hand.
const UPPER = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const LOWER = 'abcdefghijkmnpqrstuvwxyz';
const DIGITS = '23456789';

function pick(alphabet: string, byte: number): string {
  return alphabet.charAt(byte % alphabet.length);
}

/** A code of three groups («K7MD-2QXA-9RTB»), about 60 bits, for typing once. */
export function spokenCode(ids: Ids): string {
  const alphabet = UPPER + DIGITS;
  const letters = [...ids.bytes(12)].map((byte) => pick(alphabet, byte));
  return [0, 4, 8].map((start) => letters.slice(start, start + 4).join('')).join('-');
}

/** A first password that meets the password rules: 14 characters of four classes. */
export function firstPassword(ids: Ids): string {
  const classes = [UPPER, LOWER, DIGITS, LOWER, UPPER, DIGITS, LOWER];
  const letters = [...ids.bytes(13)].map((byte, at) =>
    pick(classes[at % classes.length] ?? LOWER, byte),
  );
  return `${letters.slice(0, 6).join('')}-${letters.slice(6).join('')}`;
}
