import { createHash, randomUUID } from 'node:crypto';
import { canonicalJson } from '../../shared/ledger/canonical.ts';
import type { Fields } from '../../shared/ledger/value.ts';
import type {
  Binding,
  ExchangeInput,
  ExchangeOutput,
  PulledRow,
  PushedRow,
} from '../../shared/protocol/sheet.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts';
import type { PlanId } from '../../shared/town/ids.ts';
import type { TestClient } from './server.ts';

/** One copy of a unit's workbook, as far as the server can tell: a binding, a cursor and rows at their bases. */
export class SheetCopy {
  readonly instanceId = randomUUID();
  readonly rows = new Map<string, PulledRow>();
  binding: Binding;
  cursor = 0;
  seq = 0;
  readonly #client: TestClient;

  private constructor(client: TestClient, binding: Binding) {
    this.#client = client;
    this.binding = binding;
  }

  static async open(client: TestClient, planId: PlanId): Promise<SheetCopy> {
    const { binding } = await client.sheet.bind.mutate({ planId, unitId: null });
    const sheet = new SheetCopy(client, binding);
    await sheet.pull();
    return sheet;
  }

  /** A request as it would go out now. */
  request(rows: readonly PushedRow[], over: Partial<ExchangeInput> = {}): ExchangeInput {
    this.seq += 1;
    return {
      protocol: PROTOCOL_VERSION,
      binding: this.binding,
      requestId: randomUUID(),
      instanceId: this.instanceId,
      instanceSeq: this.seq,
      payloadHash: createHash('sha256').update(canonicalJson(rows)).digest('hex'),
      since: this.cursor,
      rows: [...rows],
      ...over,
    };
  }

  async send(request: ExchangeInput): Promise<ExchangeOutput> {
    const answer = await this.#client.sheet.exchange.mutate(request);
    for (const row of answer.changes) this.rows.set(row.id, row);
    for (const { id, rev } of answer.applied) {
      const row = this.rows.get(id);
      if (row) this.rows.set(id, { ...row, rev: Math.max(rev, row.rev) });
    }
    this.cursor = answer.cursor;
    return answer;
  }

  /** Everything new, page by page. */
  async pull(): Promise<void> {
    for (;;) {
      const { more } = await this.send(this.request([]));
      if (!more) return;
    }
  }

  async push(edits: readonly PushedRow[]): Promise<ExchangeOutput> {
    return this.send(this.request(edits));
  }

  /** The row of a task by its number, as this copy knows it. */
  row(number: string): PulledRow {
    const found = [...this.rows.values()].find(({ fields }) => fields['number'] === number);
    if (!found) throw new Error(`the sheet has no row ${number}`);
    return found;
  }

  /** An edit of that row on the base this copy has. */
  edit(number: string, fields: Fields): PushedRow {
    const { id, rev } = this.row(number);
    return { id, baseRev: rev, fields: { ...fields } };
  }
}
