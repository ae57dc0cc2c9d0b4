import type { DeadlineFrame } from '../time/deadline.ts';
import { indexUnits, type UnitIndex } from '../town/unit-index.ts';
import type { Directory } from '../town/unit.ts';
import type { SettledReading } from './settled-reading.ts';
import { NOBODY_KNOWN, type TownPeople } from './town-people.ts';

export interface RecogniseOptions {
  /** The plan's period where it is known; else it is taken from titles and deadlines. */
  readonly frame?: DeadlineFrame;
  /** The town's units; without them names are split but not judged. */
  readonly directory?: Directory;
  /** Whose names are known, and what was said of names that run together. */
  readonly people?: TownPeople;
  /** What a person said of the heading and the columns; it stands above what is recognised. */
  readonly settled?: SettledReading | null;
  /** Texts from outside the sheet that may say its years, such as the name of the file. */
  readonly about?: readonly string[];
}

/** What is known before a sheet is looked at; null: it is not known. */
export interface Known {
  readonly frame: DeadlineFrame | null;
  readonly directory: Directory | null;
  readonly index: UnitIndex | null;
  readonly people: TownPeople;
  readonly settled: SettledReading | null;
  readonly about: readonly string[];
}

export function knownBy({ frame, directory, people, settled, about }: RecogniseOptions): Known {
  return {
    frame: frame ?? null,
    directory: directory ?? null,
    index: directory === undefined ? null : indexUnits(directory),
    people: people ?? NOBODY_KNOWN,
    settled: settled ?? null,
    about: about ?? [],
  };
}
