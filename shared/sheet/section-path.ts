import { markerOf } from './text-marker.ts';

/** Between headings that stand below one another, the widest first. */
const BETWEEN = ' / ';

/** «三、重点任务» names a chapter of the text and no group of tasks. */
const CHAPTER =
  /^(?:(?:主要|重点|工作|具体|目标|年度|整治|攻坚|安全生产|及|和|与|、)*(?:任务|工作|措施|内容|举措|事项|安排|清单|分工|职责)+(?:及|和|与|、)?)+$/u;

export function isChapterName(text: string): boolean {
  return CHAPTER.test(text);
}

/** Headings above a task without the chapters that say nothing of its group; a lone one stays. */
export function groupHeadings(headings: readonly string[]): readonly string[] {
  const groups = headings.filter((heading) => !CHAPTER.test(markerOf(heading)?.rest ?? heading));
  return groups.length > 0 ? groups : headings.slice(-1);
}

/** One name for headings of which the lowest alone would name several groups. */
export function joinedHeadings(headings: readonly string[]): string {
  return headings.join(BETWEEN);
}

interface Heading {
  readonly text: string;
  readonly rank: number;
}

/** Headings without numbers stand above numbered ones where they come first, else below them. */
const WIDEST = -1;
const NARROWEST = 50;

/** The section headings that a row stands under: 一、 with （一） below it. */
export class SectionPath {
  #headings: readonly Heading[] = [];
  #plain: number | null = null;

  take(text: string): void {
    const rank = this.#rankOf(text);
    this.#headings = [...this.#widerThan(rank), { text, rank }];
  }

  /** A task that has others under it stands beside its like, and above them from then on. */
  leaveFor(text: string): void {
    this.#headings = this.#widerThan(this.#rankOf(text));
  }

  clear(): void {
    this.#headings = [];
    this.#plain = null;
  }

  /** The widest first; none above the first heading. */
  get headings(): readonly string[] {
    return groupHeadings(this.#headings.map(({ text }) => text));
  }

  #rankOf(text: string): number {
    const marker = markerOf(text);
    this.#plain ??= marker === null ? WIDEST : NARROWEST;
    return marker?.rank ?? this.#plain;
  }

  #widerThan(rank: number): readonly Heading[] {
    return this.#headings.filter((heading) => heading.rank < rank);
  }
}
