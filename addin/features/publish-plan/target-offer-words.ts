import { sayGoal } from '../../../shared/report/target-goal.ts';
import type {
  TargetAsText,
  TargetHint,
  TargetObstacle,
  TargetOffer,
} from '../../../shared/report/target-offer.ts';
import type { UnitId } from '../../../shared/town/ids.ts';
import type { Directory } from '../../../shared/town/unit.ts';

const HINTS = {
  'each-or-all': '清单没写是合计还是每个单位都要，建成后按合计算。',
  'last-year': '建成后请补上年的数，不然比不出来。',
} as const satisfies Record<TargetHint, string>;

const OBSTACLES = {
  comparator: '写的是“超过”“低于”或“增长”，指标里没有这种要求。',
  'no-figure': '没有写明数字。',
  cadence: '不是按季度或全年算的，指标按季度填数。',
  unit: '单位不是百分比，也不是数量。',
  long: '名称太长。',
  nobody: '这一行没有分到单位，没有人填数。',
} as const satisfies Record<TargetObstacle, string>;

/** More names than this say less than their number. */
const NAMED = 3;

/** «经发办填数», «东湾村等 12 个单位填数» */
export function sayGivers(unitIds: readonly UnitId[], { units }: Directory): string {
  const names = units.filter(({ id }) => unitIds.includes(id)).map(({ name }) => name);
  const [first = ''] = names;
  return names.length <= NAMED
    ? `${names.join('、')}填数`
    : `${first}等 ${String(names.length)} 个单位填数`;
}

/** «消防器材配备率 不低于 90%» */
export function sayOffer({ target }: TargetOffer): string {
  return `${target.name} ${sayGoal(target)}${target.soft ? '（力争）' : ''}`;
}

export function sayHint(hint: TargetHint | null): string {
  return hint === null ? '' : HINTS[hint];
}

/** «“事故起数双下降”：没有写明数字。» */
export function sayText({ words, obstacle }: TargetAsText): string {
  return `“${words}”：${OBSTACLES[obstacle]}`;
}
