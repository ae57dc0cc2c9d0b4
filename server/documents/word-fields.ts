import type { WordNode } from './word-tree.ts';

/**
 * Fields of a document («DATE», «DDEAUTO …») stand in its text as instruction and result; a reader sees the result.
 * They may begin in one paragraph and end in another.
 */
export interface WordFields {
  /** Takes a child of a run, in the order of the text. */
  take(node: WordNode): void;
  /** False between the beginning of an instruction and its result. */
  isSeen(): boolean;
  /** Instructions so far, also of fields that never end. */
  instructions(): readonly string[];
}

interface OpenField {
  instruction: string;
  hasResult: boolean;
}

export function wordFields(): WordFields {
  const open: OpenField[] = [];
  const ended: string[] = [];
  const take = (node: WordNode) => {
    const type = node.attributes['fldCharType'];
    const field = open.at(-1);
    if (node.name === 'instrText' && field !== undefined) field.instruction += node.text;
    else if (type === 'begin') open.push({ instruction: '', hasResult: false });
    else if (type === 'separate' && field !== undefined) field.hasResult = true;
    else if (type === 'end') ended.push(open.pop()?.instruction ?? '');
  };
  return {
    take,
    isSeen: () => open.every(({ hasResult }) => hasResult),
    instructions: () => [...ended, ...open.map(({ instruction }) => instruction)],
  };
}

/** Instructions of the fields that are written as one element around their result. */
export function simpleInstructions(node: WordNode): readonly string[] {
  const own = node.name === 'fldSimple' ? [node.attributes['instr'] ?? ''] : [];
  return [...own, ...node.children.flatMap(simpleInstructions)];
}

/** `dde` starts a program; `outside` takes its content from another file. Their last result is text like any other. */
export function fieldReach(instruction: string): 'document' | 'outside' | 'dde' {
  const word = /^\s*"?([A-Z]+)/iu.exec(instruction)?.[1]?.toUpperCase();
  if (word === 'DDE' || word === 'DDEAUTO') return 'dde';
  const isOutside = word === 'INCLUDETEXT' || word === 'INCLUDEPICTURE' || word === 'LINK';
  return isOutside ? 'outside' : 'document';
}
