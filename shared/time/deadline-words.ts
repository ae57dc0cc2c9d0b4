/** Words that name no day. Order decides where a text holds several: what waits for an event is no standing duty. */
const WORDS = [
  {
    kind: 'event',
    pattern:
      /(?:发生|出现|接到|收到|验收|结束|完工|投产|开工|复工|批复|批准|检查|通知|立案|到期|期满|整改|事故|险情).*(?:后|时|之日|以内|内|期间)$|后\d+个?(?:(?:工作)?[日天]|小时)内|(?:特殊时期|重要时段|重点时段|节假日|节前|节后|春节|国庆|五一|元旦|清明|端午|中秋|两会|汛期|汛前|森防期|高温|冬春|复工复产)/u,
  },
  { kind: 'standing', pattern: /长期|持续|常态|常年|不间断|始终|经常性|贯穿/u },
  {
    kind: 'vague',
    pattern:
      /即知即改|立行立改|立查立改|边查边改|立即|即时|及时|实时|随时|适时|限期|按期|按时|如期|定期|不定期|尽快|近期|动态|日周月|日[^每]{0,6}周[^每]{0,8}月|按需|视情|按(?:照)?(?:要求|规定|进度|计划|时限|时序|程序|上级|序时)|根据.*(?:要求|安排|部署)/u,
  },
] as const;

export type WordKind = (typeof WORDS)[number]['kind'];

/** Years in a text that was not read as a date: calling it «standing» would hide a deadline. */
const NAMES_A_YEAR = /\d{4}年/u;

/** The same of a month or day, but for «接到通知后3日内», which counts days from an event. */
const NAMES_A_DAY = /\d{1,2}(?:月|[日号](?!内|之内|以内))/u;

/** «三年行动期间», «方案实施期内»: the plan's own span. */
const WHOLE_PLAN =
  /^(?:(?:三年|专项|攻坚|治本攻坚)*(?:整治)?(?:行动|方案|计划|规划)|整治|攻坚|实施|创建)(?:实施)?(?:期间|期内|全过程|全程)$/u;

/** What a canonical text without a readable date says of time; null when it says nothing known. */
export function wordKind(text: string): WordKind | null {
  if (NAMES_A_YEAR.test(text)) return null;
  const kind = WORDS.find(({ pattern }) => pattern.test(text))?.kind ?? null;
  return kind !== 'event' && NAMES_A_DAY.test(text) ? null : kind;
}

export function isWholePlan(text: string): boolean {
  return WHOLE_PLAN.test(text);
}
