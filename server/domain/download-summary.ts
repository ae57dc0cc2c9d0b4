import type { z } from 'zod';
import type { documentInput, documentOutput } from '../../shared/protocol/summary.ts';
import { summaryBrief, summaryWorkbook } from '../documents/summary-document.ts';
import type { Deps } from './deps.ts';
import { keptSummary } from './keep-summary.ts';
import type { Viewer } from './viewer.ts';

/** A kept summary as a file: byte for byte the same whenever its number is asked for. Throws SUMMARY_UNKNOWN. */
export async function downloadSummary(
  deps: Deps,
  viewer: Viewer,
  { planId, no, kind }: z.infer<typeof documentInput>,
): Promise<z.infer<typeof documentOutput>> {
  const facts = await keptSummary(deps, viewer, { planId, no });
  const { name, bytes } = await (kind === 'brief' ? summaryBrief(facts) : summaryWorkbook(facts));
  return {
    name: `${facts.townName}${name.replace('.', `第${no}号.`)}`,
    base64: Buffer.from(bytes).toString('base64'),
  };
}
