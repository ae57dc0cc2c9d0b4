import { z } from 'zod';
import { accountId, planId, townId, unitId } from '../town/ids.ts';
import { ROLES } from '../town/role.ts';
import { text } from '../town/text.ts';

const login = text(64).pipe(z.string().min(1));
const password = z.string().min(1).max(256);

/** The town's name only after TOWN_NEEDED: where several towns of one server have the login. */
export const signInInput = z.strictObject({ login, password, town: text(60).optional() });

/** Who is signed in: everything the pane needs to decide what to show. */
export const session = z.strictObject({
  account: z.strictObject({
    id: accountId,
    name: z.string(),
    login: z.string(),
    role: z.enum(ROLES),
  }),
  town: z.strictObject({ id: townId, name: z.string() }),
  unit: z.strictObject({ id: unitId, name: z.string() }).nullable(),
  /** The latest first. */
  plans: z.array(
    z.strictObject({ id: planId, title: z.string(), revision: z.int(), rows: z.int() }),
  ),
  mustChangePassword: z.boolean(),
  protocol: z.int(),
});

export const signInOutput = z.strictObject({ token: z.string(), session });

export const setupState = z.strictObject({ needed: z.boolean(), townName: z.string().nullable() });

export const setupInput = z.strictObject({
  code: z.string().max(64),
  townName: text(60).pipe(z.string().min(2)),
  admin: z.strictObject({ name: text(30).pipe(z.string().min(1)), login, password }),
});

export const changePasswordInput = z.strictObject({ current: password, next: password });

export type Session = z.infer<typeof session>;
