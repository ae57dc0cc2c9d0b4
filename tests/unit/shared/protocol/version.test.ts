import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { canonicalJson } from '../../../../shared/ledger/canonical.ts';
import * as district from '../../../../shared/protocol/district.ts';
import * as duty from '../../../../shared/protocol/duty.ts';
import * as file from '../../../../shared/protocol/file.ts';
import * as people from '../../../../shared/protocol/people.ts';
import * as plan from '../../../../shared/protocol/plan.ts';
import * as reading from '../../../../shared/protocol/reading.ts';
import * as report from '../../../../shared/protocol/report.ts';
import * as session from '../../../../shared/protocol/session.ts';
import * as sheet from '../../../../shared/protocol/sheet.ts';
import * as summary from '../../../../shared/protocol/summary.ts';
import * as supervision from '../../../../shared/protocol/supervision.ts';
import * as target from '../../../../shared/protocol/target.ts';
import * as town from '../../../../shared/protocol/town.ts';
import { PROTOCOL_VERSION } from '../../../../shared/protocol/version.ts';

/**
 * The wire as it was when the number was last raised. When the test fails: raise PROTOCOL_VERSION if any released pane
 * could meet the new wire, then put the printed hash and the number here in the same commit.
 */
const RECORDED = { version: 4, hash: '3c5a8847ecbc757f' };

function schemasOf(modules: Readonly<Record<string, object>>): [string, z.ZodType][] {
  return Object.entries(modules).flatMap(([module, exports]) =>
    Object.entries(exports).flatMap(([name, member]: [string, unknown]) =>
      member instanceof z.ZodType
        ? [[`${module}.${name}`, member] satisfies [string, z.ZodType]]
        : [],
    ),
  );
}

const schemas = schemasOf({
  ...{
    district,
    duty,
    file,
    people,
    plan,
    reading,
    report,
    session,
    sheet,
    summary,
    supervision,
    target,
    town,
  },
});

function wireHash(): string {
  // The input side is what crosses the wire; transformations (NFC) happen after it.
  const shapes = schemas.map(([name, schema]) => [
    name,
    z.toJSONSchema(schema, { io: 'input', unrepresentable: 'throw' }),
  ]);
  return createHash('sha256')
    .update(canonicalJson(Object.fromEntries(shapes)))
    .digest('hex')
    .slice(0, 16);
}

describe('the wire', () => {
  it('has not moved without its number', () => {
    expect({ version: PROTOCOL_VERSION, hash: wireHash() }).toEqual(RECORDED);
  });

  it('is hashed whole: every procedure schema is among the exports', () => {
    expect(schemas.length).toBeGreaterThanOrEqual(25);
    const names = schemas.map(([name]) => name);
    for (const name of [
      'sheet.exchangeInput',
      'sheet.exchangeOutput',
      'plan.publishInput',
      'reading.rememberReadingInput',
      'summary.summaryOutput',
      'session.session',
      'town.directory',
    ]) {
      expect(names).toContain(name);
    }
  });
});
