import { z } from 'zod';
import {
  exchangeInput,
  exchangeOutput,
  type ExchangeInput,
  type ExchangeOutput,
} from '../../../shared/protocol/sheet.ts';
import { browserFetch } from '../browser-fetch.ts';
import type { Dice } from './dice.ts';

/** One exchange as it went over the line, whether or not its answer arrived. */
export interface Talk {
  readonly request: ExchangeInput;
  readonly answer: ExchangeOutput;
  /** False: the answer was lost on the way back. */
  readonly heard: boolean;
}

/** What may happen to a call. Every kind of trouble has its own share; what is left goes well. */
export type Trouble = 'down' | 'lost-request' | 'lost-answer' | 'sent-twice' | 'repeated-late';

export interface BadLine {
  readonly through: typeof fetch;
  readonly talks: readonly Talk[];
  readonly troubles: ReadonlyMap<Trouble, number>;
  /** From now on such a share of the exchanges meets trouble; 0: everything goes well. */
  fail(share: number): void;
}

/** Calls that fail one after another when a line is down: more than one 同步 has patience for. */
const DOWN_FOR = 3;

const TROUBLES: readonly [Trouble, ...Trouble[]] = [
  'down',
  'lost-request',
  'lost-answer',
  'sent-twice',
  'repeated-late',
];

const answered = z.object({ result: z.object({ data: exchangeOutput }) });

const addressOf = (input: Parameters<typeof fetch>[0]): string =>
  typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;

/** A connection that is good until it is told to fail, and then only in its exchanges; all other calls get through. */
export function createBadLine(dice: Dice): BadLine {
  const talks: Talk[] = [];
  const troubles = new Map<Trouble, number>();
  let trouble = 0;
  let down = 0;
  let late: { input: Parameters<typeof fetch>[0]; init: RequestInit | undefined } | null = null;

  const call = async (input: Parameters<typeof fetch>[0], init: RequestInit | undefined) => {
    const response = await browserFetch(input, init);
    const text = await response.text();
    return new Response(text, { status: response.status, headers: response.headers });
  };
  const note = async (init: RequestInit | undefined, response: Response, heard: boolean) => {
    if (typeof init?.body !== 'string') throw new Error('an exchange has a body of text');
    const request = exchangeInput.parse(JSON.parse(init.body));
    const parsed = answered.safeParse(await response.clone().json());
    if (parsed.success) talks.push({ request, answer: parsed.data.result.data, heard });
  };

  const through: typeof fetch = async (input, init) => {
    const isExchange = addressOf(input).includes('sheet.exchange');
    if (isExchange && down > 0) {
      down -= 1;
      throw new TypeError('fetch failed');
    }
    if (!isExchange || !dice.chance(trouble)) {
      const response = await call(input, init);
      if (isExchange) await note(init, response, true);
      return response;
    }
    const kind = dice.pick(TROUBLES);
    troubles.set(kind, (troubles.get(kind) ?? 0) + 1);
    switch (kind) {
      case 'down':
        down = DOWN_FOR;
        throw new TypeError('fetch failed');
      case 'lost-request':
        throw new TypeError('fetch failed');
      case 'lost-answer':
        await note(init, await call(input, init), false);
        throw new TypeError('fetch failed');
      case 'sent-twice': {
        const [first, second] = await Promise.all([call(input, init), call(input, init)]);
        await note(init, first, false);
        await note(init, second, true);
        return second;
      }
      case 'repeated-late': {
        // What some proxy kept comes again long after it was answered.
        if (late !== null) await note(late.init, await call(late.input, late.init), false);
        const { signal: _over, ...kept } = init ?? {};
        late = { input, init: kept };
        const response = await call(input, init);
        await note(init, response, true);
        return response;
      }
    }
  };
  return {
    through,
    talks,
    troubles,
    fail: (share) => {
      trouble = share;
      down = 0;
    },
  };
}
