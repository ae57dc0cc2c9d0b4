import { z } from 'zod';
import { accountId, unitId } from '../town/ids.ts';
import { ROLES } from '../town/role.ts';
import { text } from '../town/text.ts';
import { group, unit } from '../town/unit.ts';

export const directory = z.strictObject({ units: z.array(unit), groups: z.array(group) });

/** New units and groups carry an id made by the caller, so that a repeated call makes no twin. */
export const saveUnitInput = unit;
export const saveGroupInput = group;

export const account = z.strictObject({
  id: accountId,
  login: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  unitId: unitId.nullable(),
  disabled: z.boolean(),
  lastSeenAt: z.iso.datetime().nullable(),
});

export const createAccountInput = z.strictObject({
  id: accountId,
  login: text(64).pipe(z.string().min(2)),
  name: text(30).pipe(z.string().min(1)),
  role: z.enum(ROLES),
  unitId: unitId.nullable(),
});

/** The first password is random, shown once, and must be changed at the first sign-in. */
export const createAccountOutput = z.strictObject({ account, firstPassword: z.string() });

export const accountInput = z.strictObject({ id: accountId });

export const setDisabledInput = z.strictObject({ id: accountId, disabled: z.boolean() });

export type Account = z.infer<typeof account>;
