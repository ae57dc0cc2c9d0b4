import { type Area, cellArea, columnLetters, formatArea } from '../model/address.ts';
import type {
  CellValueOperator,
  Condition,
  ConditionalRule,
  TextOperator,
} from '../model/conditional-rule.ts';
import { fileAddresses, parseAreas } from './areas.ts';
import type { ThemePalette } from './colour.ts';
import { readDifferentialStyle, writeDifferentialStyle } from './differential-style.ts';
import { childrenOf, element, escapeXml, type XmlElement } from './xml.ts';

/** Operators of a file (ECMA-376 18.18.15) by Excel's names. */
const CELL_OPERATORS = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
} as const satisfies Record<CellValueOperator, string>;

/** Type and operator of a rule about text; the two differ for one of them. */
const TEXT_OPERATORS = {
  Contains: { type: 'containsText', operator: 'containsText' },
  NotContains: { type: 'notContainsText', operator: 'notContains' },
  BeginsWith: { type: 'beginsWith', operator: 'beginsWith' },
  EndsWith: { type: 'endsWith', operator: 'endsWith' },
} as const satisfies Record<TextOperator, { readonly type: string; readonly operator: string }>;

const cellOperators = Object.keys(CELL_OPERATORS) as CellValueOperator[]; // keys of a complete record
const textOperators = Object.keys(TEXT_OPERATORS) as TextOperator[]; // keys of a complete record

/** Kinds Excel shows as rules of their own; each is the same as a formula, which is how they are carried. */
const FORMULA_OF_KIND: Readonly<Record<string, (cell: string, area: string) => string>> = {
  containsBlanks: (cell) => `LEN(TRIM(${cell}))=0`,
  notContainsBlanks: (cell) => `LEN(TRIM(${cell}))>0`,
  containsErrors: (cell) => `ISERROR(${cell})`,
  notContainsErrors: (cell) => `NOT(ISERROR(${cell}))`,
  duplicateValues: (cell, area) => `AND(LEN(${cell})>0,COUNTIF(${area},${cell})>1)`,
  uniqueValues: (cell, area) => `AND(LEN(${cell})>0,COUNTIF(${area},${cell})=1)`,
};

const relative = (area: Area): string => formatArea(cellArea(area.row, area.column));

function absolute(area: Area): string {
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;
  return `${corner(area.row, area.column)}:${corner(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

function readCondition(rule: XmlElement, first: Area): Condition | null {
  const { type = '', operator, text } = rule.attributes;
  const formulas = childrenOf(rule, 'formula').map((formula) => `=${formula.text}`);
  const [formula1 = '', formula2] = formulas;
  if (type === 'expression') return { type: 'Custom', formula: formula1 };
  if (type === 'cellIs') {
    const known = cellOperators.find((name) => CELL_OPERATORS[name] === operator);
    if (known === undefined) return null;
    return {
      type: 'CellValue',
      operator: known,
      formula1,
      ...(formula2 !== undefined && { formula2 }),
    };
  }
  const known = textOperators.find((name) => TEXT_OPERATORS[name].type === type);
  if (known !== undefined && text !== undefined)
    return { type: 'ContainsText', operator: known, text };
  const formula = FORMULA_OF_KIND[type]?.(relative(first), absolute(first));
  return formula === undefined ? null : { type: 'Custom', formula: `=${formula}` };
}

interface RankedRule {
  readonly priority: number;
  readonly rule: ConditionalRule;
}

export interface ReadConditionalFormats {
  /** The first wins. */
  readonly rules: readonly ConditionalRule[];
  /** Types of rules that are not carried (colour scales, bars, icons, ranks). */
  readonly notCarried: readonly string[];
}

/** Conditional formats of a sheet's part; `styles` is the root of styles.xml, where the formats they give stand. */
export function readConditionalFormats(
  sheet: XmlElement,
  styles: XmlElement,
  palette: ThemePalette,
): ReadConditionalFormats {
  const differential = childrenOf(styles, 'dxfs').flatMap((dxfs) => childrenOf(dxfs, 'dxf'));
  const ranked: RankedRule[] = [];
  const notCarried: string[] = [];
  for (const block of childrenOf(sheet, 'conditionalFormatting')) {
    const areas = parseAreas(block.attributes['sqref'] ?? 'A1');
    for (const each of childrenOf(block, 'cfRule')) {
      const condition = areas[0] === undefined ? null : readCondition(each, areas[0]);
      if (condition === null) {
        notCarried.push(each.attributes['type'] ?? '');
        continue;
      }
      const dxf = differential[Number(each.attributes['dxfId'])];
      ranked.push({
        priority: Number(each.attributes['priority'] ?? ranked.length + 1),
        rule: {
          id: `file-${ranked.length + 1}`,
          areas,
          condition,
          style: dxf === undefined ? {} : readDifferentialStyle(dxf, palette),
          stopIfTrue: each.attributes['stopIfTrue'] === '1',
        },
      });
    }
  }
  const rules = ranked.sort((a, b) => a.priority - b.priority).map(({ rule }) => rule);
  return { rules, notCarried };
}

/** A text in a formula: quotes doubled. */
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function textFormula(
  condition: Condition & { readonly type: 'ContainsText' },
  cell: string,
): string {
  const text = quoted(condition.text);
  if (condition.operator === 'BeginsWith') return `LEFT(${cell},LEN(${text}))=${text}`;
  if (condition.operator === 'EndsWith') return `RIGHT(${cell},LEN(${text}))=${text}`;
  const missing = `ISERROR(SEARCH(${text},${cell}))`;
  return condition.operator === 'Contains' ? `NOT(${missing})` : missing;
}

interface WrittenCondition {
  readonly attributes: Readonly<Record<string, string>>;
  readonly formulas: readonly string[];
}

const withoutEquals = (formula: string): string => formula.replace(/^=/, '');

function writeCondition(condition: Condition, first: Area): WrittenCondition {
  if (condition.type === 'Custom') {
    return { attributes: { type: 'expression' }, formulas: [withoutEquals(condition.formula)] };
  }
  if (condition.type === 'CellValue') {
    const { operator, formula1, formula2 } = condition;
    const formulas = formula2 === undefined ? [formula1] : [formula1, formula2];
    return {
      attributes: { type: 'cellIs', operator: CELL_OPERATORS[operator] },
      formulas: formulas.map(withoutEquals),
    };
  }
  // Excel reads the formula even where the rule has words of its own.
  return {
    attributes: { ...TEXT_OPERATORS[condition.operator], text: condition.text },
    formulas: [textFormula(condition, relative(first))],
  };
}

/** Gathers the `<dxf>` elements of a workbook; each style gets the number its rules refer to. */
export class DifferentialStyles {
  readonly #written: string[] = [];

  numberOf(style: ConditionalRule['style']): number {
    const xml = writeDifferentialStyle(style);
    const known = this.#written.indexOf(xml);
    return known >= 0 ? known : this.#written.push(xml) - 1;
  }

  /** The element that stands for all of them in styles.xml. */
  xml(): string {
    return element('dxfs', { count: this.#written.length }, this.#written.join(''));
  }
}

/** The `<conditionalFormatting>` elements of a sheet; the first rule gets the highest priority. */
export function writeConditionalFormats(
  rules: readonly ConditionalRule[],
  styles: DifferentialStyles,
): string {
  const blocks = rules.map((rule, index) => {
    const first = rule.areas[0];
    if (first === undefined) return '';
    const { attributes, formulas } = writeCondition(rule.condition, first);
    const written = element(
      'cfRule',
      {
        ...attributes,
        dxfId: styles.numberOf(rule.style),
        priority: index + 1,
        stopIfTrue: rule.stopIfTrue ? '1' : undefined,
      },
      formulas.map((formula) => `<formula>${escapeXml(formula)}</formula>`).join(''),
    );
    return element('conditionalFormatting', { sqref: fileAddresses(rule.areas) }, written);
  });
  return blocks.join('');
}
