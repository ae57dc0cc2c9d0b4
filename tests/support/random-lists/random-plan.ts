import type { Dice } from '../schedule/dice.ts';
import { listWords } from './list-words.ts';

/** One dated row of the plan a list is laid out from; what recognition has to give back. */
export interface PlannedRow {
  readonly action: string | null;
  readonly number: string | null;
  readonly title: string;
  readonly detail: string | null;
  readonly deadline: string | null;
  readonly lead: string | null;
  readonly responsible: readonly string[] | null;
  readonly people: readonly string[] | null;
  readonly leader: string | null;
  readonly progress: string | null;
  readonly status: string | null;
  readonly remark: string | null;
  readonly own: Readonly<Record<string, string>>;
  /** Another dated row of the task above. */
  readonly isPhase: boolean;
}

/** Which columns the list has. */
export interface PlanShape {
  readonly actions: 'column' | 'sections' | 'none';
  readonly number: boolean;
  readonly detail: boolean;
  readonly deadline: boolean;
  readonly lead: boolean;
  readonly responsible: boolean;
  readonly people: boolean;
  readonly leader: boolean;
  readonly progress: boolean;
  readonly status: boolean;
  readonly remark: boolean;
  readonly own: readonly string[];
}

export interface RandomPlan {
  readonly title: string;
  readonly shape: PlanShape;
  readonly rows: readonly PlannedRow[];
}

function randomShape(dice: Dice): PlanShape {
  const lead = dice.chance(0.75);
  const responsible = !lead || dice.chance(0.85);
  return {
    actions: dice.pick(['column', 'column', 'sections', 'none'] as const),
    number: dice.chance(0.7),
    detail: dice.chance(0.8),
    deadline: dice.chance(0.9),
    lead,
    responsible,
    people: dice.chance(0.25),
    leader: dice.chance(0.25),
    progress: dice.chance(0.25),
    status: dice.chance(0.2),
    remark: dice.chance(0.3),
    own: ['风险等级', '资金来源'].filter(() => dice.chance(0.2)),
  };
}

const SECTION_NUMBERS = '一二三四五六七八九';

/** A plan of 2–4 actions with 1–4 tasks each; some tasks have a second dated row. */
export function randomPlan(dice: Dice): RandomPlan {
  const shape = randomShape(dice);
  const words = listWords(dice);
  const rows: PlannedRow[] = [];
  const seen = new Set<string>();
  const unique = (make: () => string): string => {
    let text = make();
    while (seen.has(text)) text = make();
    seen.add(text);
    return text;
  };
  const given = <T>(isGiven: boolean, make: () => T): T | null => (isGiven ? make() : null);
  let count = 0;
  const actions = 2 + dice.roll(3);
  for (let index = 0; index < actions; index += 1) {
    const action = given(
      shape.actions !== 'none',
      () => `${SECTION_NUMBERS.charAt(index)}、${unique(words.action)}`,
    );
    const tasks = 1 + dice.roll(4);
    for (let task = 0; task < tasks; task += 1) {
      count += 1;
      const row: PlannedRow = {
        action,
        number: given(shape.number, () => String(count)),
        title: unique(words.title),
        detail: given(shape.detail, words.detail),
        deadline: given(shape.deadline, words.deadline),
        lead: given(shape.lead, words.unit),
        responsible: given(shape.responsible, words.units),
        people: given(shape.people, () => [words.person()]),
        leader: given(shape.leader, words.person),
        progress: given(shape.progress, words.progress),
        status: given(shape.status, words.status),
        remark: given(shape.remark && dice.chance(0.4), () => '按要求报送'),
        own: Object.fromEntries(
          shape.own.map((name) => [name, name === '风险等级' ? words.level() : words.money()]),
        ),
        isPhase: false,
      };
      rows.push(row);
      if (shape.detail && shape.deadline && dice.chance(0.15)) {
        rows.push({ ...row, detail: words.detail(), deadline: words.deadline(), isPhase: true });
      }
    }
  }
  return {
    title: `${dice.pick(['某镇', '某街道', '某乡'])}2024年安全生产重点任务清单（2024—2026年）`,
    shape,
    rows,
  };
}
