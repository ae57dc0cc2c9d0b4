import type { ExpandedRow } from '../town/unit-list.ts';
import type { ColumnPlaces } from './column-places.ts';
import { problem, type Place } from './problem.ts';
import { quote } from './quote.ts';
import type { RecognisedRow, RecognitionProblem } from './recognised.ts';

type NameCode = 'UNKNOWN_UNIT' | 'UNIT_SET' | 'OPEN_LIST' | 'OUTSIDE_UNIT';

const NAME_WORDS = {
  UNKNOWN_UNIT: '不在本镇的单位名单里。请选定它是哪个单位或哪个分组，或把它加进名单。',
  UNIT_SET: '指一批单位，没有写明是哪些，不知道任务分给谁。请选好是哪些单位，以后就都认识了。',
  OPEN_LIST: '没有写全，不知道“等”里还有谁。请选好还有哪些单位，或确认只有写明的这些。',
  OUTSIDE_UNIT:
    '按名称是上级或镇外单位，不在这里填报，不用再选。如果是本镇单位，请把它加进单位名单，再识别一次。',
} as const satisfies Record<NameCode, string>;

/** Names of units that the town does not know, each once, at the first row that has it. */
export class NameDoubts {
  readonly #names = new Map<string, { readonly code: NameCode; readonly place: Place }>();
  readonly #places: ColumnPlaces;

  constructor(places: ColumnPlaces) {
    this.#places = places;
  }

  /** `expanded`: the units of the row as the town's directory has them. */
  note(row: RecognisedRow, expanded: ExpandedRow): void {
    const sets = new Set(expanded.sets.map(({ name }) => name));
    const names: readonly (readonly [string, NameCode])[] = [
      ...expanded.unknown.map(
        (name) => [name, sets.has(name) ? 'UNIT_SET' : 'UNKNOWN_UNIT'] as const,
      ),
      ...expanded.openLists.map(({ phrase }) => [phrase, 'OPEN_LIST'] as const),
      ...expanded.otherLevel.map((name) => [name, 'OUTSIDE_UNIT'] as const),
    ];
    for (const [name, code] of names) {
      if (this.#names.has(name)) continue;
      const meaning = row.lead?.includes(name) === true ? 'lead' : 'responsible';
      this.#names.set(name, { code, place: this.#places.place(row, meaning) });
    }
  }

  /** Names that somebody has to say what they are, before tasks can go to them. */
  get unknownUnits(): readonly string[] {
    return [...this.#names]
      .filter(([, { code }]) => code === 'UNKNOWN_UNIT' || code === 'UNIT_SET')
      .map(([name]) => name);
  }

  get problems(): readonly RecognitionProblem[] {
    return [...this.#names].map(([name, { code, place }]) =>
      problem(
        code,
        `“${quote(name)}”（第 ${String(place.row ?? 0)} 行）${NAME_WORDS[code]}`,
        place,
      ),
    );
  }
}
