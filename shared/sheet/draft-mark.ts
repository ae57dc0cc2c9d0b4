/** «未审定 12/43»: twelve of the forty-three expected reports are not accepted yet. */
const DRAFT_WORDS = /未审定 \d+\/\d+/u.source;

const IN_TITLE = new RegExp(`（${DRAFT_WORDS}）$`, 'u');
const IN_NOTE = new RegExp(`^${DRAFT_WORDS} · `, 'u');

export function draftWords(open: number, expected: number): string {
  return `未审定 ${open}/${expected}`;
}

/** «… 全镇汇总（未审定 12/43）»; null: no draft. */
export function draftTitle(title: string, words: string | null): string {
  return words === null ? title : `${title}（${words}）`;
}

/** «未审定 12/43 · 清单通 · …» */
export function draftNote(note: string, words: string | null): string {
  return words === null ? note : `${words} · ${note}`;
}

/** The title or note as it stands without its mark: what stays the same from one 汇总 to the next. */
export function withoutDraft(text: string): string {
  return text.replace(IN_TITLE, '').replace(IN_NOTE, '');
}
