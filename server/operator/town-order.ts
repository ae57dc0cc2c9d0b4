import { parseArgs } from 'node:util';
import { text } from '../../shared/town/text.ts';

/** What `npm run town` is asked to do. */
export type TownOrder =
  | { readonly kind: 'list' }
  | {
      readonly kind: 'add';
      readonly name: string;
      readonly district: string | null;
      readonly login: string | null;
      readonly person: string;
    }
  | {
      readonly kind: 'district';
      readonly name: string;
      /** Empty: every town that nobody is above. */
      readonly towns: readonly string[];
      readonly login: string | null;
      readonly person: string;
    }
  | {
      readonly kind: 'account';
      readonly name: string;
      readonly login: string;
      readonly person: string;
    };

export const USAGE = [
  '用法：',
  '  npm run --silent town -- list                     列出本服务器上的镇和区县',
  '  npm run --silent town -- add 镇名                  添加一个镇和它的管理员账号',
  '  npm run --silent town -- district 区县名 [镇名…]    建区县（只看各镇汇总）；不写镇名，就把没有上级的镇都归它',
  '  npm run --silent town -- account 名称 --login 用户名 给镇管理员或区县重发初始密码，没有这个账号就添一个',
  '可加：--login 用户名  --person 姓名  --district 区县名（添加镇时，本服务器有几个区县才需要）',
].join('\n');

const MIN_NAME = 2;
const name = text(60).refine((words) => words.length >= MIN_NAME);
const login = text(64).refine((words) => words.length >= MIN_NAME);
const person = text(30).refine((words) => words !== '');

const DEFAULT_PERSON = { add: '管理员', district: '安委办', account: '管理员' } as const;

/** Null where the words say nothing that can be done: USAGE says what can. */
export function readTownOrder(words: readonly string[]): TownOrder | null {
  const given = valuesOf(words);
  if (given === null) return null;
  const [verb, ...names] = given.positionals;
  if (verb === 'list') return names.length === 0 ? { kind: 'list' } : null;
  if (verb !== 'add' && verb !== 'district' && verb !== 'account') return null;
  const wanted = {
    names: name.array().min(1).safeParse(names),
    login: login.nullable().safeParse(given.values.login ?? null),
    person: person.safeParse(given.values.person ?? DEFAULT_PERSON[verb]),
    district: name.nullable().safeParse(given.values.district ?? null),
  };
  if (!wanted.names.success || !wanted.login.success) return null;
  if (!wanted.person.success || !wanted.district.success) return null;
  const [first, ...more] = wanted.names.data;
  if (first === undefined) return null;
  const who = { name: first, login: wanted.login.data, person: wanted.person.data };
  const district = wanted.district.data;
  switch (verb) {
    case 'add':
      return more.length === 0 ? { kind: 'add', ...who, district } : null;
    case 'district':
      return district === null ? { kind: 'district', ...who, towns: more } : null;
    case 'account':
      if (who.login === null || more.length > 0 || district !== null) return null;
      return { kind: 'account', ...who, login: who.login };
  }
}

/** Null where a word is unknown or lacks its value. */
function valuesOf(words: readonly string[]) {
  const value = { type: 'string' } as const;
  const options = { login: value, person: value, district: value };
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
