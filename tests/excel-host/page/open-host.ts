import { type FUniver, numfmt } from '@univerjs/presets';
import { Faults } from '../faults.ts';
import { WorkbookModel } from '../model/workbook-model.ts';
import { Person } from '../person.ts';
import type { Batch } from '../wire/batch.ts';
import { Interpreter } from '../wire/interpreter.ts';
import type { RequirementSet } from '../wire/requirement-set.ts';
import type { RichApiHost } from './post-message-transport.ts';
import { RuleMirror } from './rule-mirror.ts';

/** The workbook on the screen with everything that serves it; one per opened file and per Excel that is imitated. */
export interface OpenHost extends RichApiHost {
  readonly model: WorkbookModel;
  readonly person: Person;
  /** Fault switches, and counters of what the pane asked for. */
  readonly faults: Faults;
  /** Draws what changed in the model without a batch. */
  refresh(): void;
  dispose(): void;
}

export interface OpenHostOptions {
  readonly univer: FUniver;
  readonly requirementSet: RequirementSet;
}

const thisYear = (): number => new Date().getFullYear();

/** Makes the host of a workbook that Univer shows already. */
export function hostOf(
  workbook: ReturnType<FUniver['createWorkbook']>,
  options: OpenHostOptions,
): OpenHost {
  const { univer, requirementSet } = options;
  const formatNumber = (pattern: string, value: number) =>
    numfmt.format(pattern, value, { locale: 'zh-CN' });
  const model = new WorkbookModel({ univer, workbook, formatNumber });
  const faults = new Faults();
  const interpreter = new Interpreter(model, { requirementSet, year: thisYear });
  const mirror = new RuleMirror(model);
  return {
    model,
    faults,
    person: new Person({ model, faults, year: thisYear }),
    async run({ body, flags }) {
      const batch = JSON.parse(body) as Batch; // the library's own text
      const response = await faults.process(interpreter, batch, flags);
      mirror.update();
      return { error: 0, body: JSON.stringify(response) };
    },
    subscribe: (listener) =>
      interpreter.events.onEntry((entry) => faults.deliver(entry, (each) => listener([each]))),
    refresh: () => mirror.update(),
    dispose() {
      interpreter.dispose();
      model.dispose();
    },
  };
}
