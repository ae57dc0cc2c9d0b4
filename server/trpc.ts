import { initTRPC } from '@trpc/server';
import { mayCall } from '../shared/town/policy.ts';
import type { PROCEDURE_RIGHTS, ProcedureName } from '../shared/town/policy.ts';
import type { Context } from './context.ts';
import { failureOf } from './error-shape.ts';
import { AppError } from './errors.ts';

export interface Meta {
  /** The line of the table of rights under which a procedure is called: its own name. */
  readonly authz: ProcedureName;
}

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    // Said outright: the default depends on NODE_ENV and, where that is forgotten, sends stacks to the caller.
    isDev: false,
    errorFormatter: ({ shape, error, ctx }) => {
      const data = failureOf(error, ctx?.requestId ?? '');
      return { code: shape.code, message: data.sentence, data };
    },
  });

export const { router, createCallerFactory } = t;

/** A first password opens nothing but the way to a better one. */
const WITH_FIRST_PASSWORD: ReadonlySet<ProcedureName> = new Set([
  'auth.session',
  'auth.signOut',
  'auth.changePassword',
]);

/** Procedures that need nobody to be signed in. */
export function openProcedure(authz: OpenName) {
  return t.procedure.meta({ authz });
}

/** Procedures for somebody signed in whose role has a place in the table of rights. */
export function signedProcedure(authz: Exclude<ProcedureName, OpenName>) {
  return t.procedure.meta({ authz }).use(async ({ ctx, next, path }) => {
    const viewer = await ctx.viewer();
    // The name it was given and the place it hangs at must be one, or it would run under another's rights.
    if (path !== authz || !mayCall(authz, viewer.role)) throw new AppError('RIGHT_MISSING');
    if (viewer.mustChangePassword && !WITH_FIRST_PASSWORD.has(authz)) {
      throw new AppError('PASSWORD_CHANGE_NEEDED');
    }
    return next({ ctx: { ...ctx, viewer } });
  });
}

type OpenName = {
  [Name in ProcedureName]: (typeof PROCEDURE_RIGHTS)[Name] extends 'anyone' ? Name : never;
}[ProcedureName];
