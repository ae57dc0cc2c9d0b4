import {
  lastColumn,
  lastRow,
  columnLetters,
  quoteSheetName,
  parseAddress,
} from '../model/address.ts';
import type { WorkbookModel } from '../model/workbook-model.ts';
import { HostError } from '../wire/host-error.ts';
import type { Host } from '../wire/host.ts';
import { LiveRange } from '../wire/live-ranges.ts';
import {
  HostObject,
  NULL_OBJECT,
  method,
  readable,
  type Answer,
  type ObjectType,
} from '../wire/object-type.ts';
import { text } from './argument.ts';

interface NameTarget {
  readonly model: WorkbookModel;
  readonly name: string;
}

function formulaOf({ model, name }: NameTarget): string {
  const formula = model.names().get(name);
  if (formula === undefined) throw new HostError('ItemNotFound');
  return formula;
}

/** `=Sheet1!$A$1:$B$2`, as Excel keeps a name of a range. */
function absoluteReference({ sheet, area }: LiveRange): string {
  const corner = (row: number, column: number): string =>
    `$${columnLetters(column)}$${String(row + 1)}`;
  const first = corner(area.row, area.column);
  const last = corner(lastRow(area), lastColumn(area));
  return `=${quoteSheetName(sheet.name)}!${first === last ? first : `${first}:${last}`}`;
}

function rangeOf(target: NameTarget, host: Host): Answer {
  const parsed = parseAddress(formulaOf(target).slice(1));
  const sheet = parsed?.sheetName == null ? null : host.model.findSheet(parsed.sheetName);
  return parsed && sheet ? host.open.range(host.ranges.open(sheet, parsed.area)) : NULL_OBJECT;
}

function must(answer: Answer): Answer {
  if (answer === NULL_OBJECT) throw new HostError('ItemNotFound');
  return answer;
}

const NAMED_ITEM: ObjectType<NameTarget> = {
  name: 'NamedItem',
  identity: ({ name }) => name,
  members: {
    Name: readable('1.1', ({ name }) => name),
    Formula: readable('1.7', formulaOf),
    Type: readable('1.1', (target, host) =>
      rangeOf(target, host) === NULL_OBJECT ? 'Error' : 'Range',
    ),
    Scope: readable('1.4', () => 'Workbook'),
    GetRange: method('1.1', (target, _args, host) => must(rangeOf(target, host))),
    GetRangeOrNullObject: method('1.4', (target, _args, host) => rangeOf(target, host)),
    Delete: method('1.4', (target) => {
      formulaOf(target);
      target.model.removeName(target.name);
    }),
  },
};

const open = (model: WorkbookModel, name: string): HostObject =>
  HostObject.of(NAMED_ITEM, { model, name });

function find(model: WorkbookModel, wanted: string): Answer {
  const name = [...model.names().keys()].find(
    (each) => each.toLowerCase() === wanted.toLowerCase(),
  );
  return name === undefined ? NULL_OBJECT : open(model, name);
}

function referenceOf(value: unknown): string {
  if (value instanceof HostObject && value.target instanceof LiveRange)
    return absoluteReference(value.target);
  const formula = text(value);
  return formula.startsWith('=') ? formula : `=${formula}`;
}

export const NAMED_ITEM_COLLECTION: ObjectType<WorkbookModel> = {
  name: 'NamedItemCollection',
  items: (model) => [...model.names().keys()].map((name) => open(model, name)),
  item: (model, key) => must(find(model, String(key))),
  members: {
    Add: method('1.4', (model, args) => {
      const name = text(args[0]);
      if (find(model, name) !== NULL_OBJECT) throw new HostError('ItemAlreadyExists', name);
      model.setName(name, referenceOf(args[1]));
      return open(model, name);
    }),
    GetCount: method('1.4', (model) => model.names().size),
    GetItem: method('1.1', (model, args) => must(find(model, text(args[0])))),
    GetItemOrNullObject: method('1.4', (model, args) => find(model, text(args[0]))),
  },
};
