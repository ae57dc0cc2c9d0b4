import { hash, verify } from '@node-rs/argon2';

export interface HashCost {
  /** KiB. */
  readonly memoryCost: number;
  readonly timeCost: number;
  readonly parallelism: number;
}

/** OWASP's minimum for argon2id: 19 MiB, two passes, one lane. */
export const PASSWORD_COST: HashCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Each hash holds 19 MiB while it runs. */
const MAX_AT_ONCE = 4;

export interface Passwords {
  readonly hash: (password: string) => Promise<string>;
  /** With null for «no such account» it takes the same time and says no. */
  readonly verify: (password: string, hash: string | null) => Promise<boolean>;
}

/** argon2id with a bounded number of hashes at once; further ones wait their turn. */
export function createPasswords(cost: HashCost): Passwords {
  const inTurn = createTurns(MAX_AT_ONCE);
  let decoy: Promise<string> | null = null;
  return {
    hash: (password) => inTurn(() => hash(password, cost)),
    verify: async (password, stored) => {
      if (stored !== null) return inTurn(() => verify(stored, password));
      decoy ??= inTurn(() => hash('no account has this password', cost));
      const unlikely = await decoy;
      await inTurn(() => verify(unlikely, password));
      return false;
    },
  };
}

function createTurns(limit: number) {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      // A place is handed on, not freed and fought for.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
