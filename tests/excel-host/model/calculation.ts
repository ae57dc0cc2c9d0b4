import type { FUniver } from '@univerjs/presets';

interface Disposable {
  dispose(): void;
}

/** Univer calculates a moment after an edit, Excel before the next read: this is where a reader waits. */
export class Calculation {
  readonly #univer: FUniver;
  readonly #subscriptions: readonly Disposable[];
  #edits = 0;
  #running = 0;
  #calculated = 0;

  constructor(univer: FUniver) {
    this.#univer = univer;
    const formula = univer.getFormula();
    this.#subscriptions = [
      formula.calculationStart(() => {
        this.#running = this.#edits;
      }),
      formula.calculationEnd(() => {
        this.#calculated = this.#running;
      }),
    ];
  }

  /** Formulas may show something else from now on. */
  edited(): void {
    this.#edits += 1;
  }

  get isDue(): boolean {
    return this.#calculated < this.#edits;
  }

  /** No formula anywhere: nothing to wait for. */
  skip(): void {
    this.#calculated = this.#edits;
  }

  async finished(): Promise<void> {
    while (this.isDue) {
      const ended = this.#univer.getFormula().onCalculationEnd();
      await ended;
    }
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
