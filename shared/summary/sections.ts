import type { TownSettings } from '../report/settings.ts';
import { rowIdOf, type RowKind } from '../sheet/managed-rows.ts';
import type { UnitId } from '../town/ids.ts';
import type { Judged, JudgedState } from './judged.ts';

/** What a summary by parts is grouped by, in its order. */
export const DIMENSIONS = ['action', 'lead', 'unit', 'field', 'village'] as const;

export type Dimension = Extract<RowKind, (typeof DIMENSIONS)[number]>;

export const DIMENSION_LABELS = {
  action: '按行动',
  lead: '按牵头部门',
  unit: '按责任单位',
  field: '按行业领域',
  village: '按村（社区）',
} as const satisfies Record<Dimension, string>;

/** One row of 分项汇总. */
export interface Section {
  /** «action:三、开展…行动» */
  readonly id: string;
  readonly dimension: Dimension;
  readonly name: string;
  readonly states: readonly JudgedState[];
}

const NO_ACTION = '（未写行动名称）';
const NO_LEAD = '（未写牵头部门）';

/**
 * The states of the town by action, lead, responsible unit, field and village. A state stands once in each dimension that
 * knows it; a unit may answer for several fields, so fields do not add up.
 */
export function sectionsOf(judged: Judged, fields: TownSettings['fields']): readonly Section[] {
  return [
    ...byText(judged, 'action', NO_ACTION),
    ...byText(judged, 'lead', NO_LEAD),
    ...byUnit(judged, 'unit'),
    ...byField(judged, fields),
    ...byUnit(judged, 'village'),
  ];
}

/** In the order of the plan. Names that differ in white space alone are one. */
function byText(
  { tasks, ofTask }: Judged,
  dimension: 'action' | 'lead',
  blank: string,
): readonly Section[] {
  const sections = new Map<string, { name: string; states: JudgedState[] }>();
  for (const task of tasks) {
    const name = task[dimension]?.trim() || blank;
    const id = rowIdOf(dimension, name);
    const section = sections.get(id) ?? { name, states: [] };
    section.states.push(...ofTask(task.id));
    sections.set(id, section);
  }
  return [...sections].map(([id, section]) => ({ id, dimension, ...section }));
}

function byUnit({ units, ofUnit }: Judged, dimension: 'unit' | 'village'): readonly Section[] {
  return units
    .filter(({ kind }) => dimension === 'unit' || kind === 'village')
    .map(({ id, name }) => ({
      id: rowIdOf(dimension, id),
      dimension,
      name,
      states: ofUnit(id),
    }));
}

/** Two fields of one name are one: a row of a sheet must be known again. */
function byField({ ofUnit }: Judged, fields: TownSettings['fields']): readonly Section[] {
  const sections = new Map<string, { name: string; unitIds: Set<UnitId> }>();
  for (const { name, unitIds } of fields) {
    const id = rowIdOf('field', name);
    const section = sections.get(id) ?? { name, unitIds: new Set() };
    for (const unitId of unitIds) section.unitIds.add(unitId);
    sections.set(id, section);
  }
  return [...sections].map(([id, { name, unitIds }]) => ({
    id,
    dimension: 'field',
    name,
    states: [...unitIds].flatMap((unitId) => ofUnit(unitId)),
  }));
}
