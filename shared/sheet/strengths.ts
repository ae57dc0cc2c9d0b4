import { MEANINGS, type Meaning } from './meaning.ts';

/** 0–1 for the meanings that something speaks for. */
export type Strengths = Readonly<Partial<Record<Meaning, number>>>;

export function strengthsOf(strengths: Strengths): readonly (readonly [Meaning, number])[] {
  return MEANINGS.flatMap((meaning) => {
    const strength = strengths[meaning];
    return strength === undefined ? [] : [[meaning, strength] as const];
  });
}
