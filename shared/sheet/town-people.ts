import { looksLikeFullName } from './family-names.ts';
import { readPeople } from './people.ts';

/** Names that stood together without a mark, and how a person said they are to be read. */
export interface SaidRun {
  /** Without white space: «夏成亮刘啟斌». */
  readonly written: string;
  readonly names: readonly string[];
}

/** Who is known in a town. */
export interface TownPeople {
  readonly names: readonly string[];
  readonly runs: readonly SaidRun[];
}

export const NOBODY_KNOWN: TownPeople = { names: [], runs: [] };

export interface ReadTownPeople {
  readonly names: readonly string[];
  /** Those of the names that look like several people written together and are kept as they stand. */
  readonly doubtful: readonly string[];
}

const LONGEST_RUN = 24;
const SHORTEST_NAME = 2;
const LONGEST_NAME = 4;
/** More ways to read a run than a person looks through. */
const MOST_WAYS = 4;

/** All ways to cut a run into words that read like full names, those with the fewest names first. */
export function cutsOf(run: string): readonly (readonly string[])[] {
  const ways: (readonly string[])[][] = Array.from({ length: run.length + 1 }, () => []);
  ways[run.length] = [[]];
  for (let at = run.length - SHORTEST_NAME; at >= 0; at -= 1) {
    for (let length = SHORTEST_NAME; length <= LONGEST_NAME; length += 1) {
      const name = run.slice(at, at + length);
      if (name.length < length || !looksLikeFullName(name)) continue;
      const rest = ways[at + length] ?? [];
      ways[at] = [...(ways[at] ?? []), ...rest.map((names) => [name, ...names])].slice(
        0,
        MOST_WAYS,
      );
    }
  }
  return (ways[0] ?? []).toSorted((a, b) => a.length - b.length);
}

/** «夏成亮刘啟斌»: too long for one name, and nothing but names. An office or a title is no run. */
export function isRun(name: string): boolean {
  if (name.length <= 3 || name.length > LONGEST_RUN || looksLikeFullName(name)) return false;
  return cutsOf(name).length > 0;
}

/**
 * People in a cell, by the names of the town and by what was said of names that run together. A name nobody has heard of is read as
 * it stands, for most people of a list are new; only what may be several people is doubtful.
 */
export function readTownPeople(text: string, { names, runs }: TownPeople): ReadTownPeople {
  const known = names.filter(looksLikeFullName);
  const said = new Map(runs.map((run) => [run.written, run.names]));
  const written = readPeople(text, known.length === 0 ? undefined : known).map(({ name }) => name);
  return {
    names: [...new Set(written.flatMap((name) => said.get(name) ?? [name]))],
    doubtful: written.filter((name) => !said.has(name) && !names.includes(name) && isRun(name)),
  };
}
