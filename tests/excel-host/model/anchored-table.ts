import { intersect, type Area } from './address.ts';
import { shiftArea, subtractArea, type GridEdit } from './grid-edit.ts';

interface Anchored {
  readonly areas: readonly Area[];
}

/** Things attached to areas of a sheet (rules, locks), in order; they move with inserted and deleted rows and columns. */
export class AnchoredTable<T extends Anchored> {
  #items: readonly T[] = [];
  readonly #changed: () => void;

  constructor(changed: () => void = () => undefined) {
    this.#changed = changed;
  }

  all(): readonly T[] {
    return this.#items;
  }

  /** The items that touch the area. */
  touching(area: Area): readonly T[] {
    return this.#items.filter((item) => item.areas.some((each) => intersect(each, area) !== null));
  }

  /** Before all others. */
  addFirst(item: T): void {
    this.#set([item, ...this.#items]);
  }

  add(item: T): void {
    this.#set([...this.#items, item]);
  }

  /** Puts `item` in the place of `old`. */
  replace(old: T, item: T): void {
    if (!this.#items.includes(old)) throw new Error('The item to replace is not in the table.');
    this.#set(this.#items.map((each) => (each === old ? item : each)));
  }

  remove(item: T): void {
    this.#set(this.#items.filter((each) => each !== item));
  }

  /** Takes the area out of every item; an item with nothing left goes. */
  clear(area: Area): void {
    this.#reshape((each) => subtractArea(each, area));
  }

  shift(edit: GridEdit): void {
    this.#reshape((each) => shiftArea(each, edit) ?? []);
  }

  #reshape(change: (area: Area) => Area | readonly Area[]): void {
    const reshaped = this.#items.map((item) => ({ ...item, areas: item.areas.flatMap(change) }));
    this.#set(reshaped.filter((item) => item.areas.length > 0));
  }

  #set(items: readonly T[]): void {
    this.#items = items;
    this.#changed();
  }
}
