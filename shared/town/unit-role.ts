import { splitNames } from './unit-split.ts';

/** What words beside a name say of it; plain where they say nothing. */
export type UnitRole = 'lead' | 'others' | 'plain';

export interface RoledName {
  /** The name without the words of its role. */
  readonly name: string;
  readonly role: UnitRole;
}

const LEAD = '(?:牵头|主办|主责|抓总)';
const OTHERS = '(?:配合|协办|协助|协同|协作|参与|参加)';
const BODY = '(?:负责)?(?:单位|部门|科室|站所)?';

/** «各部门按职责分工负责» says nothing of who leads. */
const AS_DUTIES = '按(?:照)?(?:各自)?职责(?:分工)?';

/** «牵头单位：应急办», «配合：…»: holds for every name up to the next. */
const LABEL = new RegExp(
  `^(?:(?<lead>${LEAD}${BODY})|(?<others>${OTHERS}${BODY})|(?:责任|落实|实施)(?:单位|部门|科室)?)[:：]\\s*`,
  'u',
);

/** «应急办牵头», «经发办等配合», «应急办为牵头单位»: holds for the names before it, up to the last one that says its own role. */
const ENDING = new RegExp(
  `(?:[:：]?(?<lead>${LEAD})|[:：]?(?<others>${OTHERS})|为(?:(?<leader>${LEAD})|(?<other>${OTHERS})|责任)(?:单位|部门|科室)|${AS_DUTIES}|(?:${AS_DUTIES}|组织|具体|共同|分别)?(?:负责|落实|实施))(?:负责|落实|实施|推进|做好)?$`,
  'u',
);

/** «应急办（牵头）»: holds for this name alone. */
const BRACKET = new RegExp(
  `[（(](?:(?<lead>${LEAD}${BODY})|(?<others>${OTHERS}${BODY}))[)）]$`,
  'u',
);

/** «应急办会同经发办», «应急办牵头经发办配合»: a separator that was left out. */
const TOGETHER = /(?<=.)会同(?=[^、，,;；）)]{2})/gu;
const ROLE_THEN_NAME = new RegExp(
  `(${LEAD}|${OTHERS})(?=[^、，,;；。:：\\s()（）单部科站办所队局处负落实推领人])`,
  'gu',
);

/** «应急办 配合单位：经发办»: a label begins anew without a separator before it. */
const BEFORE_LABEL = new RegExp(
  `(?<=[^、，,;；。\\s])(?:\\s*(?=(?:${LEAD}|${OTHERS}|责任)(?:单位|部门|科室)[:：])|\\s+(?=(?:${LEAD}|${OTHERS}|责任)[:：]))`,
  'gu',
);

/** «1.应急办 2.经发办», «（1）应急办（2）经发办»: the number alone parts the names. */
const BEFORE_NUMBER = /(?<=[^、，,;；。\s])(?:\s+(?=\d{1,2}[.．、)）])|(?=[(（]\d{1,2}[)）]))/gu;

/** «1.应急办;2.经发办», «①应急办» */
const NUMBERING = /^(?:[(（]?\d{1,2}[)）.．、]|[①-⑳])\s*/u;

type Groups = Readonly<Record<string, string | undefined>>;

function roleOf(groups: Groups | undefined): UnitRole {
  if ((groups?.['lead'] ?? groups?.['leader']) !== undefined) return 'lead';
  return (groups?.['others'] ?? groups?.['other']) !== undefined ? 'others' : 'plain';
}

/** Names of a cell that belong together until a role is said of them. */
class RoleReader {
  readonly done: RoledName[] = [];
  #waiting: string[] = [];
  #label: UnitRole = 'plain';

  settle(role: UnitRole): void {
    for (const name of this.#waiting) this.done.push({ name, role });
    this.#waiting = [];
  }

  label(role: UnitRole): void {
    this.settle(this.#label);
    this.#label = role;
  }

  wait(name: string): void {
    if (name !== '') this.#waiting.push(name);
  }

  finish(): readonly RoledName[] {
    this.settle(this.#label);
    return this.done;
  }

  get labelled(): UnitRole {
    return this.#label;
  }
}

function readChunk(reader: RoleReader, written: string): void {
  const chunk = written.replace(NUMBERING, '');
  if (/^\d{0,2}$/u.test(chunk)) return;
  const label = LABEL.exec(chunk);
  if (label !== null) reader.label(roleOf(label.groups));
  const named = chunk.slice(label?.[0].length ?? 0).replace(/^由(?=.{2})/u, '');
  const bracket = BRACKET.exec(named);
  if (bracket !== null) {
    reader.settle(reader.labelled);
    reader.wait(named.slice(0, bracket.index).trim());
    reader.settle(roleOf(bracket.groups));
    return;
  }
  const ending = ENDING.exec(named);
  const isName = ending === null || ending.index === 0;
  reader.wait((isName ? named : named.slice(0, ending.index)).trim());
  if (!isName) {
    const role = roleOf(ending.groups);
    reader.settle(role === 'plain' ? reader.labelled : role);
  }
}

/**
 * The names of a cell with what it says of their part: «牵头：应急办；配合：经发办», «应急办牵头，经发办、规建办配合», «应急办（牵头）».
 * Names without such words are plain and stay as written, also with a space or 和 inside.
 */
export function readRoles(text: string): readonly RoledName[] {
  const spelled = text
    .replace(/(?<=.)(?=[①-⑳])/gu, '，')
    .replace(BEFORE_NUMBER, '，')
    .replace(BEFORE_LABEL, '；')
    .replace(TOGETHER, '，配合：')
    .replace(ROLE_THEN_NAME, '$1，')
    .replace(/(?<=牵头|配合|主办|协办)[ \u3000]+(?=\S)/gu, '，');
  const reader = new RoleReader();
  const chunks = splitNames(spelled, 'strong');
  for (const chunk of chunks) readChunk(reader, chunk);
  const names = reader.finish();
  // A number or a label alone names nobody, but somebody has to be told of it.
  const isMute = names.length === 0 && chunks.length > 0;
  return isMute ? [{ name: text.trim(), role: 'plain' }] : names;
}
