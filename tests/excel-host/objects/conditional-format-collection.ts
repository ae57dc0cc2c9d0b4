import type { Condition } from '../model/conditional-rule.ts';
import { HostError } from '../wire/host-error.ts';
import type { LiveRange } from '../wire/live-ranges.ts';
import {
  HostObject,
  NULL_OBJECT,
  method,
  type Answer,
  type ObjectType,
} from '../wire/object-type.ts';
import { integer, oneOf, text } from './argument.ts';
import { CONDITIONAL_FORMAT } from './conditional-format.ts';
import { assertAllowed } from './protection-guard.ts';

const NEW: Record<Condition['type'], Condition> = {
  Custom: { type: 'Custom', formula: '' },
  CellValue: { type: 'CellValue', operator: 'EqualTo', formula1: '' },
  ContainsText: { type: 'ContainsText', operator: 'Contains', text: '' },
};
const KINDS = ['Custom', 'CellValue', 'ContainsText'] as const;

function freeId(range: LiveRange): string {
  const numbers = range.sheet.conditionalRules
    .all()
    .map(({ id }) => Number.parseInt(id.slice(1, 9), 16));
  const next = Math.max(0, ...numbers.filter(Number.isFinite)) + 1;
  return `{${next.toString(16).padStart(8, '0').toUpperCase()}-0000-0000-0000-000000000000}`;
}

/** «Adds a new conditional format to the collection at the first/top priority.» */
function add(range: LiveRange, args: readonly unknown[]): Answer {
  assertAllowed(range.sheet, 'allowFormatCells');
  const type = args[0];
  if (!KINDS.some((kind) => kind === type))
    throw new HostError('ApiNotFound', `ConditionalFormat ${String(type)}`);
  const condition = NEW[oneOf(type, KINDS)];
  const id = freeId(range);
  range.sheet.conditionalRules.addFirst({
    id,
    areas: [range.area],
    condition,
    style: {},
    stopIfTrue: false,
  });
  return HostObject.of(CONDITIONAL_FORMAT, { sheet: range.sheet, id });
}

const all = ({ sheet, area }: LiveRange): readonly HostObject[] =>
  sheet.conditionalRules
    .touching(area)
    .map(({ id }) => HostObject.of(CONDITIONAL_FORMAT, { sheet, id }));

function find(range: LiveRange, id: string): Answer {
  return all(range).find((each) => each.identity() === id) ?? NULL_OBJECT;
}

function must(answer: Answer | undefined): Answer {
  if (answer === undefined || answer === NULL_OBJECT) throw new HostError('ItemNotFound');
  return answer;
}

export const CONDITIONAL_FORMAT_COLLECTION: ObjectType<LiveRange> = {
  name: 'ConditionalFormatCollection',
  items: all,
  item: (range, key) => must(find(range, String(key))),
  members: {
    Add: method('1.6', add),
    ClearAll: method('1.6', ({ sheet, area }) => {
      assertAllowed(sheet, 'allowFormatCells');
      sheet.conditionalRules.clear(area);
    }),
    GetCount: method('1.6', (range) => all(range).length),
    GetItem: method('1.6', (range, args) => must(find(range, text(args[0])))),
    GetItemAt: method('1.6', (range, args) => must(all(range)[integer(args[0])])),
    GetItemOrNullObject: method('1.14', (range, args) => find(range, text(args[0]))),
  },
};
