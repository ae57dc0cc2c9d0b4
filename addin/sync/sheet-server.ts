import type { z } from 'zod';
import type {
  planDocument,
  PlanDraft,
  PlanPreview,
  publishInput,
  publishOutput,
} from '../../shared/protocol/plan.ts';
import type {
  bindInput,
  bindOutput,
  ExchangeInput,
  ExchangeOutput,
} from '../../shared/protocol/sheet.ts';
import type { SummaryFacts } from '../../shared/protocol/summary.ts';
import type { Directory } from '../../shared/town/unit.ts';
import type { PlanId } from '../../shared/town/ids.ts';
import { ask, type Answer, type Client } from './client.ts';

export type BindInput = z.input<typeof bindInput>;
export type BindOutput = z.infer<typeof bindOutput>;
export type PublishInput = z.input<typeof publishInput>;
export type PublishOutput = z.infer<typeof publishOutput>;
export type PlanDocument = z.infer<typeof planDocument>;

/** The procedures that work on sheets, each answered or refused in words. */
export interface SheetServer {
  bind(input: BindInput): Promise<Answer<BindOutput>>;
  exchange(input: ExchangeInput, signal: AbortSignal): Promise<Answer<ExchangeOutput>>;
  directory(): Promise<Answer<Directory>>;
  planDocument(planId: PlanId): Promise<Answer<PlanDocument>>;
  preview(draft: PlanDraft): Promise<Answer<PlanPreview>>;
  publish(input: PublishInput, signal: AbortSignal): Promise<Answer<PublishOutput>>;
  summary(planId: PlanId, signal: AbortSignal): Promise<Answer<SummaryFacts>>;
}

export function sheetServer(client: Client): SheetServer {
  return {
    bind: (input) => ask(client.sheet.bind.mutate(input)),
    exchange: (input, signal) => ask(client.sheet.exchange.mutate(input, { signal })),
    directory: () => ask(client.town.directory.query()),
    planDocument: (planId) => ask(client.plan.document.query({ planId })),
    preview: (draft) => ask(client.plan.preview.query(draft)),
    publish: (input, signal) => ask(client.plan.publish.mutate(input, { signal })),
    summary: (planId, signal) => ask(client.summary.facts.query({ planId }, { signal })),
  };
}
