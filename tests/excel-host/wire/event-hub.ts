/** Numbers as in `eventType:` of excel-web-16.00.debug.js. */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  selectionChanged: 14,
} as const;
export type EventName = keyof typeof EVENT;

/** The target of events of the whole workbook (`Constants.eventWorkbookId`). */
export const WORKBOOK_TARGET = 'Workbook';
const CATEGORY = 65_536;

/** `[category, type, target, arguments as JSON, id]`: what a transport sends as it is. */
export type EventEntry = readonly [number, number, string, string, number];

export interface HostEvent {
  readonly name: EventName;
  /** A sheet's id, or `WORKBOOK_TARGET`. */
  readonly target: string;
  readonly args: Readonly<Record<string, unknown>>;
}

type Listener = (entry: EventEntry) => void;

const keyOf = (name: EventName, target: string): string => `${name} ${target}`;

/** Who asked for which event; hands what happens to the transport. */
export class EventHub {
  readonly #registered = new Map<string, number>();
  readonly #listeners = new Set<Listener>();
  #sent = 0;

  register(name: EventName, target: string): void {
    const key = keyOf(name, target);
    this.#registered.set(key, (this.#registered.get(key) ?? 0) + 1);
  }

  unregister(name: EventName, target: string): void {
    const key = keyOf(name, target);
    const left = (this.#registered.get(key) ?? 0) - 1;
    if (left > 0) this.#registered.set(key, left);
    else this.#registered.delete(key);
  }

  /** Returns how to stop listening. */
  onEntry(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit({ name, target, args }: HostEvent): void {
    if (!this.#registered.has(keyOf(name, target))) return;
    this.#sent += 1;
    const entry: EventEntry = [CATEGORY, EVENT[name], target, JSON.stringify(args), this.#sent];
    for (const listener of this.#listeners) listener(entry);
  }
}
