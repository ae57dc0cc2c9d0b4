import { asideEvidence, statedEvidence, type HeadingEvidence } from './heading-evidence.ts';
import { isAside, isPeriod, isWholePeriod } from './heading-families.ts';
import type { Meaning } from './meaning.ts';

type Headings = readonly HeadingEvidence[];

/** A heading known by a word, or by what it ends with. */
const KNOWN = 0.55;

function lowest({ parts }: HeadingEvidence): string {
  return parts.at(-1)?.replace(/\s+|[（(][^）)]*[）)]/gu, '') ?? '';
}

function means(heading: HeadingEvidence, meaning: Meaning): boolean {
  const { reading } = heading;
  return reading?.meaning === meaning && reading.confidence >= KNOWN;
}

/** Several columns for parts of a year: plans or marks of one task, kept under their headings. */
function withoutPeriods(headings: Headings): Headings {
  const periods = headings.filter((heading) => isPeriod(lowest(heading)));
  if (periods.length < 2) return headings;
  return headings.map((heading) =>
    isPeriod(lowest(heading)) || isWholePeriod(lowest(heading))
      ? asideEvidence(heading.parts)
      : heading,
  );
}

/** A day on which something has to be finished; 时间节点 and 实施时间 beside it are days on the way. */
const FINAL = /完成|截止|办结|整改|时限|期限|销号/u;

/** What became of a day, beside the day that was set. */
const TOLD = /实际|原定|上次|上期/u;

function withFinalDay(headings: Headings): Headings {
  const all = headings.filter((heading) => means(heading, 'deadline'));
  const set = all.filter((heading) => !TOLD.test(lowest(heading)));
  if (set.length === 1 && all.length > 1) return onlyOf(headings, all, set);
  const days = set.length === 0 ? all : set;
  const final = days.filter((heading) => FINAL.test(lowest(heading)));
  return final.length !== 1 || days.length < 2 ? headings : onlyOf(headings, all, final);
}

function onlyOf(headings: Headings, all: Headings, kept: Headings): Headings {
  return headings.map((heading) =>
    all.includes(heading) && !kept.includes(heading) ? asideEvidence(heading.parts) : heading,
  );
}

const BEGINS = /^(?:启动|开始|起始?|开工|始)(?:时间|日期)?$/u;
const ENDS = /^(?:完成|截?止|结束|完工|竣工|办结|终)(?:时间|日期)?$/u;

/** 启动 and 完成, 起 and 止 under one heading of times: the second is the term. */
function withSpanOfDays(headings: Headings): Headings {
  const read = [...headings];
  for (const [at, last] of headings.entries()) {
    const first = headings[at - 1];
    const group = last.parts.at(-2);
    if (first === undefined || group === undefined || first.parts.at(-2) !== group) continue;
    if (!BEGINS.test(lowest(first)) || !ENDS.test(lowest(last))) continue;
    read[at - 1] = asideEvidence(first.parts);
    read[at] = statedEvidence(last.parts, 'deadline');
  }
  return read;
}

const TROUBLE = /问题|隐患|短板|不足|差距|风险|(?:反馈|巡查|巡察|督察|督导|检查)意见/u;
/** 反馈问题 over 具体表现. */
const TOLD_BELOW = /表现|描述|内容|情况|详情|概述/u;
const SETTLED = /整改|治理|销号|交办|反馈|督办|管控|防控|防范|应对|预防|提升措施/u;
/** Where nothing else says what is to be done, the name of what was found does. */
const FOUND_NAME = /(?:隐患|问题|风险|风险点)名称$/u;
const REPORTED: readonly Meaning[] = ['progress', 'status', 'next'];

function isFinding(heading: HeadingEvidence): boolean {
  const word = lowest(heading);
  const isAbout = isAside(word) && !FOUND_NAME.test(word);
  const isBelow = TOLD_BELOW.test(word) && TROUBLE.test(heading.parts.at(-2) ?? '');
  return (
    (TROUBLE.test(word) || isBelow) &&
    !isAbout &&
    !/整改(?!意见)|措施|责任|时|目标|单位|等级/u.test(word)
  );
}

/**
 * What was found is the task of a list of what is put right (问题描述, 隐患情况, 存在问题 beside 整改措施); beside a task it is
 * what hinders it.
 */
function withFindings(headings: Headings): Headings {
  if (headings.some((heading) => means(heading, 'title'))) return headings;
  const findings = headings.filter(isFinding);
  // 主要风险 says more of what is to be done than 风险点名称 does.
  const found = findings.find((heading) => !isAside(lowest(heading))) ?? findings[0];
  if (found === undefined) return headings;
  const others = headings.filter((heading) => heading !== found);
  const isReport = headings
    .slice(0, headings.indexOf(found))
    .some((heading) => REPORTED.some((meaning) => means(heading, meaning)));
  const isSettled =
    others.some(({ parts }) => SETTLED.test(parts.join(''))) ||
    !others.some((heading) => means(heading, 'detail') || means(heading, 'action'));
  if (isReport || !isSettled) return headings;
  return headings.map((heading) =>
    heading === found ? statedEvidence(heading.parts, 'title') : heading,
  );
}

/** 责任内容 and then 履责要求, 工作内容 and then 具体措施: the first of two says what, where no heading says 任务. */
function withFirstAsTask(headings: Headings): Headings {
  if (headings.some((heading) => means(heading, 'title'))) return headings;
  const details = headings.filter((heading) => means(heading, 'detail') && !heading.isSpread);
  const [first, second] = details;
  if (first === undefined || second === undefined || details.length > 2) return headings;
  if (!/(?:内容|职责|事由|工作|重点|步骤|环节)$/u.test(lowest(first))) return headings;
  return headings.map((heading) =>
    heading === first ? statedEvidence(heading.parts, 'title') : heading,
  );
}

const ASSISTING = /协办|配合|协同|协助|协作|参与|参加/u;

/** 承办单位 or 组织部门 beside 协办单位 is who the others help; alone it is one of those who do it. */
function withUndertaker(headings: Headings): Headings {
  if (headings.some((heading) => means(heading, 'lead'))) return headings;
  const undertaker = headings.find((heading) => /承办|组织/u.test(lowest(heading)));
  const isHelped = headings.some((heading) => ASSISTING.test(lowest(heading)));
  if (undertaker === undefined || !isHelped || !means(undertaker, 'responsible')) return headings;
  return headings.map((heading) =>
    heading === undertaker ? statedEvidence(heading.parts, 'lead') : heading,
  );
}

/** 工作标准 beside 工作内容 says how well, however short its words are: the contents are the task. */
function withStandard(headings: Headings): Headings {
  if (headings.some((heading) => means(heading, 'title'))) return headings;
  const content = headings.findIndex((heading) => means(heading, 'detail') && !heading.isSpread);
  return headings.map((heading, at) => {
    if (content < 0 || at < content || !means(heading, 'target')) return heading;
    const strengths = new Map(heading.strengths);
    strengths.delete('title');
    return { ...heading, strengths };
  });
}

const LEVELS = ['一级指标', '二级指标', '三级指标'] as const;

/** Of three levels of indicators the lowest is the task and the highest its group; the one between is kept. */
function withThreeLevels(headings: Headings): Headings {
  if (!LEVELS.every((level) => headings.some((heading) => lowest(heading) === level))) {
    return headings;
  }
  return headings.map((heading) => {
    if (lowest(heading) === LEVELS[1]) return asideEvidence(heading.parts);
    return lowest(heading) === LEVELS[2] ? statedEvidence(heading.parts, 'title') : heading;
  });
}

/** 主要任务 groups the tasks of a table; where nothing else says what is to be done, it is the task. */
function withGroupAsTask(headings: Headings): Headings {
  if (headings.some((heading) => means(heading, 'title') || means(heading, 'detail'))) {
    return headings;
  }
  return headings.map((heading) =>
    means(heading, 'action') && /任务$/u.test(lowest(heading))
      ? statedEvidence(heading.parts, 'title')
      : heading,
  );
}

const WHO: readonly Meaning[] = ['lead', 'responsible', 'people', 'leader'];
const DOING: readonly Meaning[] = ['lead', 'responsible', 'people'];
/** 联系单位 is what a leader looks after, or who does what the row says. */
const IN_CARE = /^(?:联系|挂点|挂联|挂钩|联点)点?(?:单位|部门|企业|学校)$/u;
const INSPECTING = /(?:检查|督查|督导|考核|验收|评估|监督|指导)(?:单位|部门|科室)$/u;

/** 督查单位 in a table that names nobody else may do what the table says: a person is asked. */
function withOnlyUnits(headings: Headings): Headings {
  const names = (meanings: readonly Meaning[]) =>
    headings.some((heading) => meanings.some((meaning) => means(heading, meaning)));
  if (names(DOING)) return headings;
  const isLed = names(WHO);
  return headings.map((heading) =>
    IN_CARE.test(lowest(heading)) || (!isLed && INSPECTING.test(lowest(heading)))
      ? { ...asideEvidence(heading.parts), strengths: PERHAPS_UNITS }
      : heading,
  );
}

const PERHAPS_UNITS: ReadonlyMap<Meaning, number> = new Map([
  ['responsible', 0.38],
  ['other', 0.7],
]);

/** What the headings of one table say about one another, left to right. */
export function readTogether(headings: Headings): Headings {
  return [
    withoutPeriods,
    withSpanOfDays,
    withFinalDay,
    withFindings,
    withFirstAsTask,
    withGroupAsTask,
    withThreeLevels,
    withStandard,
    withUndertaker,
    withOnlyUnits,
  ].reduce((read, step) => step(read), headings);
}
