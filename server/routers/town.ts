import { z } from 'zod';
import { directory, saveGroupInput, saveUnitInput } from '../../shared/protocol/town.ts';
import { group, unit } from '../../shared/town/unit.ts';
import { readDirectory } from '../domain/directory.ts';
import { saveGroup } from '../domain/save-group.ts';
import { saveUnit } from '../domain/save-unit.ts';
import { router, signedProcedure } from '../trpc.ts';

export const townRouter = router({
  directory: signedProcedure('town.directory')
    .input(z.void())
    .output(directory)
    .query(({ ctx }) => readDirectory(ctx.deps.db, ctx.viewer.townId)),
  saveUnit: signedProcedure('town.saveUnit')
    .input(saveUnitInput)
    .output(unit)
    .mutation(({ ctx, input }) => saveUnit(ctx.deps, ctx.viewer, input)),
  saveGroup: signedProcedure('town.saveGroup')
    .input(saveGroupInput)
    .output(group)
    .mutation(({ ctx, input }) => saveGroup(ctx.deps, ctx.viewer, input)),
});
