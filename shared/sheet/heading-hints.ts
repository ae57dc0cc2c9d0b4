import type { Meaning } from './meaning.ts';
import { strengthsOf, type Strengths } from './strengths.ts';

interface Hint {
  readonly pattern: RegExp;
  readonly meanings: Strengths;
}

/**
 * What a syllable of an unknown heading suggests (谁来干, 啥时候, 由谁挑头): never enough alone, much together with the
 * contents. Strengths 0–1 as in a heading's own reading.
 */
const HINTS: readonly Hint[] = [
  { pattern: /牵|主责|主办|挑头|抓总|主抓|总负责/u, meanings: { lead: 0.55, leader: 0.25 } },
  { pattern: /配合|协同|协办|协助|参与|参加|共同/u, meanings: { responsible: 0.55 } },
  { pattern: /责任|承担|承办|落实|实施|执行|负责/u, meanings: { responsible: 0.4, people: 0.3 } },
  {
    pattern: /单位|部门|科室|站所|办所|机构|主体/u,
    meanings: { responsible: 0.45, lead: 0.35 },
  },
  { pattern: /人员?$|员$|者$|人名|姓名/u, meanings: { people: 0.45, leader: 0.2 } },
  {
    pattern: /领导|书记|镇长|局长|区长|县长|组长|分管|包保|包联|挂帅/u,
    meanings: { leader: 0.5, people: 0.3 },
  },
  { pattern: /时|期|日|限|节点|何时|多久|哪天/u, meanings: { deadline: 0.45 } },
  {
    pattern: /任务|事项|工作|项目|主题|议题|课题|干啥|干什么|做什么|哪件|事$/u,
    meanings: { title: 0.45, action: 0.25, detail: 0.25 },
  },
  {
    pattern: /措施|举措|内容|要求|做法|办法|怎么|如何|咋|路径|抓手|步骤|描述|细化|具体/u,
    meanings: { detail: 0.48 },
  },
  { pattern: /目标|指标|标准|成效|成果|达到|要求/u, meanings: { target: 0.42 } },
  { pattern: /行动|类|板块|领域|方面|专题|专项|大项|篇/u, meanings: { action: 0.45 } },
  { pattern: /进展|进度|情况|成效|动态|完成|落实/u, meanings: { progress: 0.42, status: 0.38 } },
  { pattern: /状态|是否|完成没|销号|办结/u, meanings: { status: 0.48 } },
  { pattern: /问题|困难|堵点|难点|短板|不足|卡点/u, meanings: { problems: 0.48 } },
  { pattern: /下一?步|下阶段|下月|打算|计划|后续/u, meanings: { next: 0.48 } },
  { pattern: /(?<![划部区])分$|得分|评分|扣分|权重/u, meanings: { score: 0.45 } },
  { pattern: /备|注|说明/u, meanings: { remark: 0.42 } },
  { pattern: /序|号|编码|^no/iu, meanings: { number: 0.45 } },
  {
    pattern: /名称|等级|类型|地址|来源|金额|资金|面积|数量|电话|性质|规模|依据|文号|链接|附件/u,
    meanings: { other: 0.4 },
  },
];

/** 谁 asks for units or people; any other syllable of that kind knows better. */
const WHO: Hint = {
  pattern: /谁/u,
  meanings: { responsible: 0.42, lead: 0.3, people: 0.4, leader: 0.2 },
};
const SOMEBODY: readonly Meaning[] = ['lead', 'responsible', 'people', 'leader'];

/** Every meaning that the syllables of a heading suggest, with its strength. */
export function hintsOf(heading: string): ReadonlyMap<Meaning, number> {
  const found = new Map<Meaning, number>();
  const take = ({ pattern, meanings }: Hint) => {
    if (!pattern.test(heading)) return;
    for (const [meaning, strength] of strengthsOf(meanings)) {
      found.set(meaning, Math.max(found.get(meaning) ?? 0, strength));
    }
  };
  HINTS.forEach(take);
  if (!SOMEBODY.some((meaning) => found.has(meaning))) take(WHO);
  return found;
}
