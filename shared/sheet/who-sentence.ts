import { splitUnits } from '../town/unit-list.ts';
import { kindsOf } from './cell-kind.ts';
import type { LabelledPart } from './cell-labels.ts';
import { looksLikeUnit } from './unit-words.ts';

/** «由应急办牵头，经发办、派出所配合，6月底前完成»: who and when, said in a sentence instead of under labels. */

const OPENING = /^[—–－\s]*(?:(?:此|该|本|这)项(?:工作|任务)[，,]?)?(?:由)?/u;
const LEAD =
  /^(.+?)(?:负责)?(?:总?牵头|主办|主责|抓总)(?:负责|抓总|组织|落实|实施|推进|协调|抓落实)*$/u;
const OTHERS =
  /^(.+?)(?:等)?(?:分别|具体|共同|积极|密切)?(?:按照?(?:各自)?职责(?:分工)?(?:分别)?(?:负责|落实|做好|推进|抓好)*|(?:配合|参与|参加|协助|协同|协办)(?:落实|实施|做好|推进)*)$/u;
const DUTY = /^(.+?)(?:具体|分别|共同|组织)?(?:负责|落实|实施)(?:落实|实施|推进|抓好)*$/u;
const DONE = /(?:完成|落实到位|整改到位|办结)$/u;

/** «各有关部门», «其他责任单位», «各地» */
const EACH =
  /^(?:各|有关|相关|其他|其它).{0,12}(?:部门|单位|村|社区|居|镇|乡|街道|科室|站所|办|所|企业|组|县|区|地|局|校|级)$/u;
const LONGEST = 200;

/** Segments outside brackets. */
function segmentsOf(text: string): readonly string[] {
  const segments: string[] = [];
  let depth = 0;
  let open = '';
  for (const sign of text) {
    if ('（(〔['.includes(sign)) depth += 1;
    if ('）)〕]'.includes(sign)) depth -= 1;
    if (depth === 0 && /[，,；;。]/u.test(sign)) {
      segments.push(open.trim());
      open = '';
    } else open += sign;
  }
  return [...segments, open.trim()].filter((segment) => segment !== '');
}

/** «以上任务由应急办», «逐户鉴定由规建办» are no names. */
const SPEAKING = /^(?:以上|以下|上述|下列)|(?<=.)(?:(?<!自)由|[—–])/u;

export function areUnits(text: string): boolean {
  if (SPEAKING.test(text)) return false;
  const names = splitUnits(text);
  const isName = (name: string) =>
    looksLikeUnit(name, null) || EACH.test(name.replace(/[（(][^）)]*[）)]/gu, ''));
  return names.length > 0 && names.every(isName);
}

/** «企业每月开展自查» names a time too, and says what is to be done. */
const TIME_FIRST =
  /^(?:20\d{2}|\d{1,2}月|[每本今明当全年][年月季周日内底]|[上下]半年|第?[一二三四]季度|长期|持续|常态|立即|立行|即知|即日|随时|适时|限期|近期|截至)/u;

/** «9月1日前优化护学岗方案» says what is to be done by then; «5月底前全部到位» how far. */
const DUTY_BY = /前(?!.*(?:完成|到位|清零|办结|销号|达标|见效|成效|落实|结束|全覆盖)).{5,}$/u;

/** A time that a segment names, without «完成»; null when it is none. */
export function timeOf(segment: string): string | null {
  const time = segment
    .replace(/^[于在]/u, '')
    .replace(DONE, '')
    .trim();
  if (DUTY_BY.test(time)) return null;
  return TIME_FIRST.test(time) && kindsOf(time, null).has('deadline') ? time : null;
}

function unitsBefore(form: RegExp, segment: string): string | null {
  const names = form.exec(segment)?.[1]?.trim() ?? '';
  return names !== '' && areUnits(names) ? names : null;
}

interface Told {
  readonly parts: LabelledPart[];
  /** Names whose part the next words will say. */
  waiting: string[];
}

function take(told: Told, segment: string, isFirst: boolean): boolean {
  const { parts } = told;
  const together = (names: string) => [...told.waiting.splice(0), names].join('、');
  const lead = unitsBefore(LEAD, segment);
  const others = unitsBefore(OTHERS, segment);
  const duty = unitsBefore(DUTY, segment);
  const time = timeOf(segment);
  if (lead !== null) parts.push({ meaning: 'lead', text: together(lead) });
  else if (others !== null)
    parts.push({ meaning: 'responsible', text: together(others), isHelp: true });
  else if (duty !== null) {
    parts.push({ meaning: isFirst ? 'lead' : 'responsible', text: together(duty) });
  } else if (time !== null) parts.push({ meaning: 'deadline', text: time });
  else if (areUnits(segment)) told.waiting.push(segment);
  else return false;
  return true;
}

/** Separators that were left out: «应急办牵头经发办配合», «应急办会同经发办负责». */
function spelled(text: string): string {
  return text
    .replace(/(?<=牵头(?:负责)?)[、\s]*(?=[^，,；;。、\s负落组抓推协实])/gu, '，')
    .replace(/(?<=.{2})会同(?=.{2})/u, '牵头，');
}

/** Who leads, who takes part and by when; null when any of the words says something else. */
export function readWhoSentence(text: string): readonly LabelledPart[] | null {
  if (text.length > LONGEST || /。./u.test(text)) return null;
  if (!/牵头|负责|配合|职责|落实|协助|主办|完成/u.test(text)) return null;
  const isBy = /^(?:[此该本这]项(?:工作|任务)[，,]?)?由/u.test(text);
  const segments = segmentsOf(spelled(text.replace(OPENING, '')));
  const told: Told = { parts: [], waiting: [] };
  const helps = segments.some((segment, at) => at > 0 && unitsBefore(OTHERS, segment) !== null);
  for (const [at, segment] of segments.entries()) {
    if (!take(told, segment, at === 0 && isBy && helps)) return null;
  }
  if (told.parts.length === 0) return null;
  const rest = told.waiting.join('、');
  return rest === '' ? told.parts : [...told.parts, { meaning: 'responsible', text: rest }];
}

/** «应急办，各村配合，6月底前完成» behind a label: what belongs under another label goes there. */
export function partedWho(part: LabelledPart): readonly LabelledPart[] {
  const segments = segmentsOf(part.text);
  const own: string[] = [];
  const others: LabelledPart[] = [];
  for (const segment of segments) {
    const helping = part.meaning === 'lead' ? unitsBefore(OTHERS, segment) : null;
    const time = own.length > 0 ? timeOf(segment) : null;
    if (helping !== null) others.push({ meaning: 'responsible', text: helping, isHelp: true });
    else if (time !== null) others.push({ meaning: 'deadline', text: time });
    else own.push(segment);
  }
  if (others.length === 0 || own.length === 0) return [part];
  return [{ ...part, text: own.join('，') }, ...others];
}
