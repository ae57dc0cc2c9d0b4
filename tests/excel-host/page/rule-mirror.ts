import type { IStyleBase } from '@univerjs/presets';
import { type Area, cellArea, formatArea } from '../model/address.ts';
import type {
  CellValueOperator,
  Condition,
  ConditionalRule,
  TextOperator,
} from '../model/conditional-rule.ts';
import type { SheetModel } from '../model/sheet-model.ts';
import type { ValidationRule } from '../model/validation-rule.ts';
import type { WorkbookModel } from '../model/workbook-model.ts';

/** Univer's CFTextOperator and CFNumberOperator by Excel's names. */
const TEXT = {
  Contains: 'containsText',
  NotContains: 'notContainsText',
  BeginsWith: 'beginsWith',
  EndsWith: 'endsWith',
} as const satisfies Record<TextOperator, string>;

const COMPARISON = {
  Between: (cell, [low, high]) => `AND(${cell}>=${low},${cell}<=${high})`,
  NotBetween: (cell, [low, high]) => `OR(${cell}<${low},${cell}>${high})`,
  EqualTo: (cell, [value]) => `${cell}=${value}`,
  NotEqualTo: (cell, [value]) => `${cell}<>${value}`,
  GreaterThan: (cell, [value]) => `${cell}>${value}`,
  LessThan: (cell, [value]) => `${cell}<${value}`,
  GreaterThanOrEqual: (cell, [value]) => `${cell}>=${value}`,
  LessThanOrEqual: (cell, [value]) => `${cell}<=${value}`,
} as const satisfies Record<
  CellValueOperator,
  (cell: string, bounds: readonly [string, string]) => string
>;

const bare = (formula: string): string => formula.replace(/^=/, '');

function range(area: Area) {
  return {
    startRow: area.row,
    startColumn: area.column,
    endRow: area.row + area.rows - 1,
    endColumn: area.column + area.columns - 1,
  };
}

function drawnCondition(condition: Condition, firstCell: string): object {
  if (condition.type === 'Custom') return { subType: 'formula', value: condition.formula };
  if (condition.type === 'ContainsText') {
    return { subType: 'text', operator: TEXT[condition.operator], value: condition.text };
  }
  const bounds = [bare(condition.formula1), bare(condition.formula2 ?? '0')] as const;
  return { subType: 'formula', value: `=${COMPARISON[condition.operator](firstCell, bounds)}` };
}

function drawnStyle(style: ConditionalRule['style']): IStyleBase {
  return {
    ...(style.fillColor != null && { bg: { rgb: style.fillColor } }),
    ...(style.fontColor != null && { cl: { rgb: style.fontColor } }),
    ...(style.bold === true && { bl: 1 }),
    ...(style.italic === true && { it: 1 }),
    ...(style.strikethrough === true && { st: { s: 1 } }),
  };
}

interface Target {
  readonly unitId: string;
  readonly subUnitId: string;
}

/** What of a sheet is drawn at present. */
interface Drawn {
  conditional: readonly ConditionalRule[];
  validations: readonly ValidationRule[];
  validationIds: readonly string[];
  conditionalIds: readonly string[];
}

/**
 * Draws the rules of the model in the visible sheet: the model is what Office.js reads and what is saved, Univer's rules
 * are its picture. (Rules that a person makes in Univer's own dialogs are drawn by Univer, but are not the model's.)
 */
export class RuleMirror {
  readonly #model: WorkbookModel;
  readonly #drawn = new Map<string, Drawn>();
  #count = 0;

  constructor(model: WorkbookModel) {
    this.#model = model;
  }

  /** Brings the picture up to date; costs nothing where no rule changed. */
  update(): void {
    for (const sheet of this.#model.sheets()) this.#updateSheet(sheet);
  }

  #updateSheet(sheet: SheetModel): void {
    const target = { unitId: this.#model.engine.workbook.getId(), subUnitId: sheet.id };
    const drawn = this.#drawn.get(sheet.id) ?? {
      conditional: [],
      validations: [],
      conditionalIds: [],
      validationIds: [],
    };
    this.#drawn.set(sheet.id, drawn);
    const conditional = sheet.conditionalRules.all();
    if (conditional !== drawn.conditional) this.#drawConditional(target, drawn, conditional);
    const validations = sheet.validations.all();
    if (validations !== drawn.validations) this.#drawValidations(target, drawn, validations);
  }

  #drawConditional(target: Target, drawn: Drawn, rules: readonly ConditionalRule[]): void {
    for (const cfId of drawn.conditionalIds)
      this.#execute('sheet.mutation.delete-conditional-rule', { ...target, cfId });
    drawn.conditional = rules;
    // A rule that is added goes before the others, so the last is added first.
    drawn.conditionalIds = [...rules].reverse().flatMap((rule) => {
      const first = rule.areas[0];
      if (first === undefined) return [];
      const cfId = this.#nextId();
      const style = drawnStyle(rule.style);
      this.#execute('sheet.mutation.add-conditional-rule', {
        ...target,
        rule: {
          cfId,
          ranges: rule.areas.map(range),
          stopIfTrue: rule.stopIfTrue,
          rule: {
            type: 'highlightCell',
            style,
            ...drawnCondition(rule.condition, formatArea(cellArea(first.row, first.column))),
          },
        },
      });
      return [cfId];
    });
  }

  #drawValidations(target: Target, drawn: Drawn, rules: readonly ValidationRule[]): void {
    for (const ruleId of drawn.validationIds) {
      this.#execute('data-validation.mutation.removeRule', { ...target, ruleId });
    }
    drawn.validations = rules;
    drawn.validationIds = rules.map((rule) => {
      const uid = this.#nextId();
      const { criterion, alert } = rule;
      this.#execute('data-validation.mutation.addRule', {
        ...target,
        rule: {
          uid,
          ranges: rule.areas.map(range),
          allowBlank: rule.ignoreBlanks,
          ...drawnCriterion(criterion),
          showErrorMessage: alert.showAlert,
          error: alert.message,
          errorStyle: ALERT_STYLES[alert.style],
        },
      });
      return uid;
    });
  }

  #nextId(): string {
    this.#count += 1;
    return `mirror-${this.#count}`;
  }

  #execute(id: string, params: object): void {
    if (!this.#model.engine.univer.syncExecuteCommand(id, params))
      throw new Error(`Univer refused ${id}.`);
  }
}

/** Univer's DataValidationErrorStyle. */
const ALERT_STYLES = { Information: 0, Stop: 1, Warning: 2 } as const;

const BOUNDED = {
  wholeNumber: 'whole',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
} as const;

function drawnCriterion(criterion: ValidationRule['criterion']): object {
  if (criterion.type === 'list') {
    return { type: 'list', formula1: criterion.source, showDropDown: criterion.inCellDropDown };
  }
  if (criterion.type === 'custom') return { type: 'custom', formula1: criterion.formula };
  const { type, operator, formula1, formula2 } = criterion;
  return {
    type: BOUNDED[type],
    // Both name the operators alike but for the first letter and Excel's trailing «To».
    operator: operator.charAt(0).toLowerCase() + operator.slice(1).replace(/To$/, ''),
    formula1: String(formula1),
    ...(formula2 !== undefined && { formula2: String(formula2) }),
  };
}
