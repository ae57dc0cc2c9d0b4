import { splitLabels } from './cell-labels.ts';
import type { Meaning } from './meaning.ts';
import type { Table } from './table.ts';
import { looksLikeUnit, namesOf } from './unit-words.ts';

/** Who a section says its tasks are for. */
export interface SectionUnits {
  readonly meaning: Extract<Meaning, 'lead' | 'responsible'>;
  readonly text: string;
}

/** «一、», «（二）», «3.» in front, «：», «（5项）» behind. */
const FRAME =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.．])\s*|[（(][^）)]*\d[^）)]*[)）]|[：:]\s*$/gu;

/** Offices, stations and villages; 学校, 商场 and 企业 may as well be what the tasks are about. */
const OFFICE =
  /(?:办|办公室|局|(?<!场)所|中心|站|大队|中队|队|科|科室|村|社区|居委会|委员会|党委|纪委|妇联|团委|工会|指挥部|专班|街道|镇|乡)$/u;

/** «各村（社区）» */
const SECOND_NAME = /[（(][^）)]*[）)]$/u;

const ALLOWED: ReadonlySet<Meaning> = new Set(['lead', 'responsible']);

function labelled(section: string): SectionUnits | null {
  const split = splitLabels(section, ALLOWED);
  const [part, ...more] = split?.parts ?? [];
  if (part === undefined || more.length > 0 || split?.before !== '') return null;
  const meaning = part.meaning === 'lead' ? 'lead' : 'responsible';
  return part.text === '' ? null : { meaning, text: part.text };
}

function unitsNamed(section: string): SectionUnits | null {
  const text = section.replace(FRAME, '').trim();
  const names = namesOf(text);
  const areOffices = names.every(
    (name) => OFFICE.test(name.replace(SECOND_NAME, '')) && looksLikeUnit(name, null),
  );
  return names.length > 0 && areOffices ? { meaning: 'responsible', text } : null;
}

/**
 * Sections that name units («应急办：», «责任单位：派出所») say who does the tasks below them, in a table that says it in no
 * column. Every section has to be one, else they are groups of tasks as usual. By the text of the section.
 */
export function sectionUnits({ columns, lines }: Table): ReadonlyMap<string, SectionUnits> {
  const none = new Map<string, SectionUnits>();
  if (columns.some(({ meaning }) => meaning === 'lead' || meaning === 'responsible')) return none;
  const sections = new Set(lines.map(({ section }) => section));
  const units = new Map<string, SectionUnits>();
  for (const section of sections) {
    const said = section === null ? null : (labelled(section) ?? unitsNamed(section));
    if (section === null || said === null) return none;
    units.set(section, said);
  }
  return units;
}
