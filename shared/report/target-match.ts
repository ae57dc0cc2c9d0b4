import type { Comparator } from './target.ts';
import {
  AMOUNT_UNIT,
  figureOf,
  figurePattern,
  OCCASION_UNIT,
  PERCENT,
  UNIT,
} from './target-number.ts';

/** above > (超过) · below < (低于) · rise: change against last year ≥ value %; the others as in `target.ts`. */
export type WordComparator = Comparator | 'above' | 'below' | 'rise';

/** Where in a clause a target stands and what it demands. */
export interface TargetMatch {
  readonly start: number;
  readonly end: number;
  readonly comparator: WordComparator;
  /** Null: a change whose size is not said («双下降»). */
  readonly value: number | null;
  readonly unit: string;
  /** What is counted, where it stands behind the figure («召开1次联席会议»). */
  readonly object: string;
  /** What a share is taken of, where it is named («不低于在职人员的75%»). */
  readonly base?: string | undefined;
}

type Groups = Readonly<Record<string, string | undefined>>;
type Found = Omit<TargetMatch, 'start' | 'end'>;

interface Matcher {
  readonly pattern: RegExp;
  readonly make: (groups: Groups) => Found | null;
}

const FIGURE = figurePattern(UNIT);
/** A target closes its clause; «100人以上的企业» only says which firms. */
const CLOSED = '(?=$|[、,，。;；:：()（）]|的?(?:要求|目标|任务|标准|水平))';
export const DOING =
  '(?:开展|召开|组织|举办|举行|进行|实施|完成|落实|新增|新建|建设|改造|整治|排查|检查|抽查|培训|演练|整改|安装|配备|创建|打造|培育|淘汰|关闭|取缔|发放|投入|查处|处罚|立案|更换|治理|硬化|拆除|建成|建立|组建|设立|设置|聘请|开设|制定|编制)';
/** What is done with an occasion; 检查 and 培训 are the occasion itself. */
const HOLDING = '(?:开展|召开|组织|举办|举行|进行|实施|完成|落实)';
const AT_LEAST = '(?:不低于|不得低于|不少于|不得少于|不小于|至少|达到|达|≥|>=)';
const AT_MOST = '(?:不超过|不得超过|不高于|不大于|不多于|≤|<=)';

function found(groups: Groups, comparator: WordComparator): Found {
  const { value, unit } = figureOf(groups);
  const isAll = comparator === 'at-least' && unit === '%' && value === 100;
  const object = groups['object'] ?? '';
  return { comparator: isAll ? 'all' : comparator, value, unit, object, base: groups['base'] };
}

function zero(object = ''): Found {
  return { comparator: 'zero', value: 0, unit: '', object };
}

function falls(unit: string): Found {
  return { comparator: 'fall', value: null, unit, object: '' };
}

function atMost(groups: Groups): Found | null {
  const { strict, cap, within, held } = groups;
  if ((cap ?? within ?? held) === undefined && strict === undefined) return null;
  const comparator = strict !== undefined && within === undefined ? 'below' : 'at-most';
  const figure = found(groups, comparator);
  return figure.value === 0 ? { ...zero(), unit: figure.unit } : figure;
}

/** «市委六届二次全会» is no occasion that is asked for: somebody has to hold it, or it recurs, or it closes the clause. */
function occasions(groups: Groups): Found | null {
  const { each, held, least, done, object = '' } = groups;
  const isAsked = [each, held, least, done].some((word) => word !== undefined) || object === '';
  return isAsked ? found(groups, 'at-least') : null;
}

/**
 * Most specific first; a stretch of words is read once. 以上, 以下 and 以内 include the number, 超过 and 低于 do not (民法典
 * 第一千二百五十九条).
 */
const MATCHERS: readonly Matcher[] = [
  {
    pattern: new RegExp(
      `(?<way>下降|减少|降低|压减|压降|增长|提高|提升|增加|上升)(?:幅度)?(?:${AT_LEAST}|超过|了)?${figurePattern(`${PERCENT}|个百分点`)}(?:以上)?`,
      'gu',
    ),
    make: (groups) => found(groups, /^[下减降压]/u.test(groups['way'] ?? '') ? 'fall' : 'rise'),
  },
  {
    pattern: /双下降|双降|(?:持续|逐年|同比)(?:持续)?下降(?=$|[、,，。;；])/gu,
    make: () => falls('%'),
  },
  {
    pattern: new RegExp(
      `(?<held>(?:控制|压减|压降|降低|下降|降)(?:在|到|至))?(?:(?<cap>${AT_MOST})|(?<strict>(?<!不)(?<!不得)(?:低于|少于|小于|<)))?${FIGURE}(?<within>以内|之内|以下)?(?!以上)${CLOSED}`,
      'gu',
    ),
    make: atMost,
  },
  {
    pattern: new RegExp(
      `(?<each>(?<=(?:每|全年|年度).{0,40}))?(?<held>${HOLDING})?(?<least>${AT_LEAST})?(?:带队)?(?<done>${HOLDING})?${figurePattern(OCCASION_UNIT)}(?:以上|及以上)?的?(?<object>[^,，。;；()（）\\d]{0,60})`,
      'gu',
    ),
    make: occasions,
  },
  {
    pattern: new RegExp(`(?:超过|高于|大于|多于|>)${FIGURE}`, 'gu'),
    make: (groups) => found(groups, 'above'),
  },
  {
    pattern: new RegExp(
      `${AT_LEAST}(?:${DOING})?(?:(?<base>[^,，。;；、\\d]{1,20}?)的)?${FIGURE}(?:以上)?(?:(?!的?(?:要求|目标|标准|任务|水平))的?(?<object>[^,，。;；()（）]{1,40}))?`,
      'gu',
    ),
    make: (groups) => found(groups, 'at-least'),
  },
  {
    pattern: new RegExp(`${FIGURE}(?:及?以上)${CLOSED}`, 'gu'),
    make: (groups) => found(groups, 'at-least'),
  },
  {
    // 零容忍, 零报告 and 零处罚 are no counts of cases.
    pattern: /(?:零|(?<!\d)0)(?<object>死亡|伤亡|亡人|事故|发生|新增|火灾|违法|违规|瞒报|上访)/gu,
    make: ({ object }) => zero(object === '发生' ? '' : object),
  },
  { pattern: /(?:降?为|保持|实现)(?:零|0)(?=$|[、,，。;；])/gu, make: () => zero() },
  {
    // 执法“清零” leaves no office without a penalty: the opposite of a count that has to be 0 (document 004).
    pattern:
      /(?<!执法|处罚)(?:动态)?(?:清零|归零)(?!行动|工程|专项|攻坚|会战)(?:的?(?:常态化机制|目标|机制))?/gu,
    make: () => zero(),
  },
  {
    pattern:
      /(?:杜绝|不发生|不出现|严防发生)(?<object>[^,，。;；、]{0,30}(?:事故|死亡|伤亡|火灾|案件|作业|行为|违章|超员|超载))/gu,
    make: ({ object }) => zero(object),
  },
  {
    pattern: new RegExp(`全(?:面|部)?覆盖${CLOSED}`, 'gu'),
    make: () => ({ comparator: 'all', value: 100, unit: '%', object: '' }),
  },
  {
    pattern: new RegExp(`(?<=${DOING}.*)(?=\\d)${figurePattern(AMOUNT_UNIT)}${CLOSED}`, 'gu'),
    make: (groups) => found(groups, 'at-least'),
  },
  {
    // «打造示范村3个»: a number behind its noun counts things, before it («四个清单») it is a part of their name.
    pattern: new RegExp(
      `(?<=${DOING}.*\\p{Script=Han})(?=\\d)${figurePattern('个|支|所')}${CLOSED}`,
      'gu',
    ),
    make: (groups) => found(groups, 'at-least'),
  },
  {
    pattern: new RegExp(
      `(?<=${DOING})(?=\\d)${figurePattern(AMOUNT_UNIT)}(?!以|左右)的?(?<object>[\\p{Script=Han}（）()]{2,30})${CLOSED}`,
      'gu',
    ),
    make: (groups) => found(groups, 'at-least'),
  },
  {
    pattern:
      /(?:安全|(?<!有))无(?<object>[^,，。;；、]{0,12}?(?:事故|亡人|伤亡))(?=$|[、,，。;；])/gu,
    make: ({ object }) => zero(object),
  },
  {
    pattern: new RegExp(
      `(?<=率|比例|占比|数量|金额|总额|人数|次数)(?:[:：]|为|均为|达)?${figurePattern(`${PERCENT}|${AMOUNT_UNIT}`)}${CLOSED}`,
      'gu',
    ),
    make: (groups) => found(groups, 'at-least'),
  },
];

/** Is a place inside quotation marks or a book title? What stands there is a name («“1+6+N”», 《…三年行动…》). */
function isQuoted(clause: string, at: number): boolean {
  const before = clause.slice(0, at);
  const count = (mark: string) => before.split(mark).length - 1;
  return count('“') > count('”') || count('《') > count('》') || count('"') % 2 === 1;
}

const FIGURE_WORDS = new RegExp(
  `[\\d０-９一二两三四五六七八九十百千](?:${UNIT}|％)|百分之|零|(?<!\\d)0|０|覆盖|下降|双降|杜绝|不发生|不出现|严防发生|无`,
  'u',
);

/** False where no figure is demanded, which most cells of a plan can tell at a glance; also of a text as it was typed, but for its white space. */
export function mayDemand(text: string): boolean {
  return FIGURE_WORDS.test(text);
}

/** What a clause demands, in the order in which it stands. */
export function matchTargets(clause: string): readonly TargetMatch[] {
  if (!mayDemand(clause)) return [];
  const matches: TargetMatch[] = [];
  for (const { pattern, make } of MATCHERS) {
    for (const match of clause.matchAll(pattern)) {
      const [whole] = match;
      const start = match.index;
      const end = start + whole.length;
      const isFree = matches.every((other) => end <= other.start || start >= other.end);
      const isName = !whole.startsWith('零') && isQuoted(clause, start);
      const target = isFree && !isName ? make(match.groups ?? {}) : null;
      if (target !== null) matches.push({ ...target, start, end });
    }
  }
  return matches.toSorted((a, b) => a.start - b.start);
}
