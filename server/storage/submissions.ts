import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { entryId } from '../../shared/town/ids.ts';
import type { ReportId, TownId } from '../../shared/town/ids.ts';
import type { Database } from './database.ts';
import type { StoredReport } from './reports.ts';
import { submissions } from './report-tables.ts';
import { storedFields } from './stored-json.ts';

export type StoredSubmission = typeof submissions.$inferSelect;

/** The rows of a unit as they were when it reported. */
export const snapshot = z.object({
  rows: z.array(
    z.object({
      id: entryId,
      taskId: entryId,
      position: z.int(),
      /** When the unit last said anything of the row: ISO instant. */
      filledAt: z.iso.datetime().nullable(),
      fields: storedFields,
    }),
  ),
});

export type Snapshot = z.infer<typeof snapshot>;

export async function findSubmission(
  tx: Database,
  { townId, requestId }: { readonly townId: TownId; readonly requestId: string },
): Promise<StoredSubmission | null> {
  const [submission] = await tx
    .select()
    .from(submissions)
    .where(and(eq(submissions.townId, townId), eq(submissions.requestId, requestId)));
  return submission ?? null;
}

/** The last snapshot of each report that has one. */
export async function readSnapshots(
  db: Database,
  townId: TownId,
  reports: readonly Pick<StoredReport, 'reportId' | 'receiptNo'>[],
): Promise<ReadonlyMap<ReportId, Snapshot>> {
  const receipts = reports.flatMap(({ receiptNo }) => (receiptNo === null ? [] : [receiptNo]));
  if (receipts.length === 0) return new Map();
  const rows = await db
    .select({ reportId: submissions.reportId, snapshot: submissions.snapshot })
    .from(submissions)
    .where(and(eq(submissions.townId, townId), inArray(submissions.receiptNo, receipts)));
  return new Map(rows.map((row) => [row.reportId, snapshot.parse(JSON.parse(row.snapshot))]));
}
