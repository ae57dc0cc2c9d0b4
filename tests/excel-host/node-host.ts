import { Faults } from './faults.ts';
import { WorkbookModel } from './model/workbook-model.ts';
import { createNodeEngine, EMPTY_WORKBOOK, type WorkbookSnapshot } from './node-engine.ts';
import {
  runOfficeScript,
  type NativeBridge,
  type OfficeScript,
  type Requirements,
} from './office-script.ts';
import { Person } from './person.ts';
import type { Batch } from './wire/batch.ts';
import { Interpreter } from './wire/interpreter.ts';
import { isSetSupported, type RequirementSet } from './wire/requirement-set.ts';
import { openXlsx } from './xlsx/open.ts';
import { placeFile } from './xlsx/place.ts';
import { saveXlsx } from './xlsx/save.ts';

export interface NodeHostOptions {
  /** Default: 1.14, Excel LTSC 2021, the oldest that the add-in is made for. */
  readonly requirementSet?: RequirementSet;
  /** The year of a date typed without one; default: this year. */
  readonly year?: number;
  /** The workbook to open, in Univer's form; default: one empty sheet. */
  readonly snapshot?: WorkbookSnapshot;
  /** The bytes of an .xlsx to open instead. */
  readonly xlsx?: Uint8Array;
}

/** A running Excel stand-in with Microsoft's library connected to it. */
export interface NodeHost extends OfficeScript, Disposable {
  readonly model: WorkbookModel;
  readonly person: Person;
  readonly faults: Faults;
  /** What `Office.context.requirements` would be. */
  readonly requirements: Requirements;
  /** References that clients keep: a leak when it does not fall back to 0. */
  keptReferences(): number;
  /** The workbook as an .xlsx. */
  save(): Promise<Uint8Array>;
  dispose(): void;
}

interface BridgeMessage {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly url: string; readonly body: Batch };
}

const FILE = { id: 'workbook', name: '工作簿1.xlsx' } as const;
const PROCESS = 1;
const EVENT = 3;

function connect(interpreter: Interpreter, faults: Faults): NativeBridge {
  const bridge: NativeBridge = { sendMessageToHost: (text) => void receive(text) };
  const send = (message: unknown): void => bridge.onMessageFromHost?.(JSON.stringify(message));
  const receive = async (text: string): Promise<void> => {
    const { id, type, flags, message } = JSON.parse(text) as BridgeMessage; // the library's own vocabulary
    if (type !== PROCESS || message.url !== 'ProcessQuery') {
      send({
        id,
        type: PROCESS,
        message: { statusCode: 404, headers: {}, body: `Unknown message ${text}` },
      });
      return;
    }
    const body = await faults.process(interpreter, message.body, flags);
    send({ id, type: PROCESS, message: { statusCode: 200, headers: {}, body } });
  };
  interpreter.events.onEntry((entry) => {
    faults.deliver(entry, (each) => {
      send({ type: EVENT, message: { entries: [each] } });
    });
  });
  return bridge;
}

/** Opens an Excel stand-in in this process. Close it with `dispose()` or `using`. */
export async function openNodeHost(options: NodeHostOptions = {}): Promise<NodeHost> {
  const requirementSet = options.requirementSet ?? '1.14';
  const year = (): number => options.year ?? new Date().getFullYear();
  const file = options.xlsx ? await openXlsx(options.xlsx, FILE) : null;
  const engine = createNodeEngine(file?.snapshot ?? options.snapshot ?? EMPTY_WORKBOOK);
  const model = new WorkbookModel(engine);
  if (file) placeFile(model, file);
  const faults = new Faults();
  const interpreter = new Interpreter(model, { requirementSet, year });
  const requirements = {
    isSetSupported: (name: string, version?: string) =>
      isSetSupported(requirementSet, name, version),
  };
  const script = runOfficeScript(connect(interpreter, faults), requirements);
  const dispose = (): void => {
    interpreter.dispose();
    model.dispose();
    engine.dispose();
  };
  return {
    ...script,
    model,
    faults,
    requirements,
    person: new Person({ model, faults, year }),
    keptReferences: () => interpreter.host.ranges.keptCount,
    save: () => saveXlsx(model),
    dispose,
    [Symbol.dispose]: dispose,
  };
}
