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
import type { FileRead, readFileInput } from '../../shared/protocol/file.ts';
import type { RememberPeople } from '../../shared/protocol/people.ts';
import type { RememberReading, TownReading } from '../../shared/protocol/reading.ts';
import type { DistrictTowns } from '../../shared/protocol/district.ts';
import type { MyReports, submitInput, submitOutput } from '../../shared/protocol/report.ts';
import type {
  keptInput,
  SummaryFacts,
  summaryInput,
  takeInput,
} from '../../shared/protocol/summary.ts';
import type { TownPeople } from '../../shared/sheet/town-people.ts';
import type { Directory } from '../../shared/town/unit.ts';
import type { PlanId, TownId } from '../../shared/town/ids.ts';
import { ask, type Answer, type Client } from './client.ts';

export type BindInput = z.input<typeof bindInput>;
export type BindOutput = z.infer<typeof bindOutput>;
export type PublishInput = z.input<typeof publishInput>;
export type PublishOutput = z.infer<typeof publishOutput>;
export type SubmitInput = z.input<typeof submitInput>;
export type SubmitOutput = z.infer<typeof submitOutput>;
export type SummaryInput = z.input<typeof summaryInput>;
export type KeptInput = z.input<typeof keptInput>;
export type TakeInput = z.input<typeof takeInput>;
export type FileInput = z.input<typeof readFileInput>;
export type PlanDocument = z.infer<typeof planDocument>;

/** A plan of a town under the district. */
export interface TownPlan {
  readonly townId: TownId;
  readonly planId: PlanId;
}

/** The procedures that work on sheets, each answered or refused in words. */
export interface SheetServer {
  bind(input: BindInput): Promise<Answer<BindOutput>>;
  exchange(input: ExchangeInput, signal: AbortSignal): Promise<Answer<ExchangeOutput>>;
  directory(): Promise<Answer<Directory>>;
  readFile(input: FileInput, signal: AbortSignal): Promise<Answer<FileRead>>;
  planDocument(planId: PlanId): Promise<Answer<PlanDocument>>;
  preview(draft: PlanDraft): Promise<Answer<PlanPreview>>;
  publish(input: PublishInput, signal: AbortSignal): Promise<Answer<PublishOutput>>;
  readings(): Promise<Answer<readonly TownReading[]>>;
  rememberReading(input: RememberReading): Promise<Answer<void>>;
  people(): Promise<Answer<TownPeople>>;
  rememberPeople(input: RememberPeople): Promise<Answer<void>>;
  summary(input: SummaryInput, signal: AbortSignal): Promise<Answer<SummaryFacts>>;
  /** Keeps the facts under a number; the coordinator's alone. */
  take(input: TakeInput, signal: AbortSignal): Promise<Answer<SummaryFacts>>;
  /** The facts of a kept summary, as they were. */
  kept(input: KeptInput, signal: AbortSignal): Promise<Answer<SummaryFacts>>;
  mine(planId: PlanId, signal: AbortSignal): Promise<Answer<MyReports>>;
  submit(input: SubmitInput, signal: AbortSignal): Promise<Answer<SubmitOutput>>;
  districtTowns(signal: AbortSignal): Promise<Answer<DistrictTowns>>;
  districtFacts(place: TownPlan, signal: AbortSignal): Promise<Answer<SummaryFacts>>;
}

export function sheetServer(client: Client): SheetServer {
  return {
    bind: (input) => ask(client.sheet.bind.mutate(input)),
    exchange: (input, signal) => ask(client.sheet.exchange.mutate(input, { signal })),
    directory: () => ask(client.town.directory.query()),
    readFile: (input, signal) => ask(client.file.read.mutate(input, { signal })),
    planDocument: (planId) => ask(client.plan.document.query({ planId })),
    preview: (draft) => ask(client.plan.preview.query(draft)),
    publish: (input, signal) => ask(client.plan.publish.mutate(input, { signal })),
    readings: () => ask(client.plan.readings.query()),
    rememberReading: (input) => ask(client.plan.rememberReading.mutate(input)),
    people: () => ask(client.plan.people.query()),
    rememberPeople: (input) => ask(client.plan.rememberPeople.mutate(input)),
    summary: (input, signal) => ask(client.summary.facts.query(input, { signal })),
    take: (input, signal) => ask(client.summary.take.mutate(input, { signal })),
    kept: (input, signal) => ask(client.summary.kept.query(input, { signal })),
    mine: (planId, signal) => ask(client.report.mine.query({ planId }, { signal })),
    submit: (input, signal) => ask(client.report.submit.mutate(input, { signal })),
    districtTowns: (signal) => ask(client.district.towns.query(undefined, { signal })),
    districtFacts: (place, signal) =>
      ask(client.district.facts.query({ ...place, of: null }, { signal })),
  };
}
