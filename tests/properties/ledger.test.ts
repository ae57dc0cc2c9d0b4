import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  baselineOf,
  decodeBaseline,
  encodeBaseline,
  hashValue,
} from '../../shared/ledger/baseline.ts';
import { canonicalJson } from '../../shared/ledger/canonical.ts';
import { canonicalValue, readCell, toCell, type Cell } from '../../shared/ledger/cell.ts';
import type { FieldDefinition } from '../../shared/ledger/define.ts';
import { dirtyFields } from '../../shared/ledger/diff.ts';
import type { Change } from '../../shared/ledger/change.ts';
import { mergeRow, type StoredRow } from '../../shared/ledger/merge.ts';
import type { FieldValue } from '../../shared/ledger/value.ts';
import { validateFields } from '../../shared/ledger/validate.ts';
import { progressLedger } from '../../shared/ledgers/progress.ts';
import { entryIdOf } from '../support/progress-rows.ts';

const field = fc.constantFrom(...progressLedger.fields);

/** Words as people and web pages leave them: line breaks of all kinds, odd spaces, full-width forms, rare characters. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.stringMatching(/^[ \u00A0\u3000\r\n\t0-9０-９.%％a-zA-Z一-龥𠮷é]{0,20}$/u),
  fc.constantFrom(
    ' 已完成 ',
    '推进中　',
    '５０％',
    '50 %',
    '0.5',
    '2024年6月',
    '=1+1',
    'e\u0301',
    '#REF!',
  ),
);

const cell: fc.Arbitrary<Cell> = fc
  .record({
    value: fc.oneof(words, fc.double({ noNaN: true, min: -10, max: 200 }), fc.boolean()),
    format: fc.constantFrom('General', '@', '0%', '0.00%', 'yyyy/m/d', '0.00'),
    formula: fc.boolean(),
  })
  .map((read) => ({ ...read, text: String(read.value) }));

/** A cell as our own sheets hold a value. */
function written(definition: FieldDefinition, value: FieldValue): Cell {
  const content = toCell(definition, value);
  const format = definition.kind === 'percent' ? '0%' : '@';
  return { value: content, text: String(content), format, formula: false };
}

describe('the canonical form of a cell', () => {
  it('survives being written and read again', () => {
    fc.assert(
      fc.property(field, cell, (definition, read) => {
        const reading = readCell(definition, read);
        if (!reading.ok) return;

        expect(readCell(definition, written(definition, reading.value))).toEqual(reading);
      }),
      { numRuns: 3_000 },
    );
  });

  it('is its own canonical form, also where the value never was in a cell', () => {
    fc.assert(
      fc.property(field, words, (definition, raw) => {
        const once = canonicalValue(definition, raw);

        expect(canonicalValue(definition, once)).toBe(once);
        if (definition.kind === 'percent') return;
        const reading = readCell(definition, {
          value: raw,
          text: raw,
          format: '@',
          formula: false,
        });
        if (reading.ok) expect(reading.value).toBe(once);
      }),
      { numRuns: 3_000 },
    );
  });

  it('gives back every whole and hundredth percent exactly', () => {
    const percent = progressLedger.fields.find(({ kind }) => kind === 'percent');
    if (percent === undefined) throw new Error('the progress ledger has no percent');
    for (let hundredths = 0; hundredths <= 10_000; hundredths += 1) {
      const value = hundredths / 100;
      expect(readCell(percent, written(percent, value))).toEqual({ ok: true, value });
    }
  });

  it('is either refused in words or valid in kind: reading never lets a fault through', () => {
    fc.assert(
      fc.property(field, cell, (definition, read) => {
        const reading = readCell(definition, read);
        if (!reading.ok) {
          expect(reading.complaint.message).toMatch(/。$/u);
          return;
        }
        const complaints = validateFields(
          { ...progressLedger, rules: [] },
          { [definition.key]: reading.value },
          [definition.key],
        );
        // What reading cannot settle is only a matter of the ledger's own limits.
        for (const { code } of complaints) expect(['NOT_A_CHOICE', 'TOO_LONG']).toContain(code);
      }),
      { numRuns: 3_000 },
    );
  });
});

const value = fc.oneof(
  fc.constant(null),
  fc.constantFrom('甲', '乙', '丙'),
  fc.integer({ min: 0, max: 3 }),
);
const keys = progressLedger.fields.map(({ key }) => key);
const fieldsOf = fc.dictionary(fc.constantFrom(...keys), value);
const revision = fc.nat(6);

describe('the baseline', () => {
  it('comes back from its cell as it went in', () => {
    const revisions = fc.dictionary(fc.constantFrom(...keys), fc.nat());
    fc.assert(
      fc.property(fieldsOf, fc.nat(), revisions, (fields, rev, older) => {
        const baseline = { ...baselineOf(progressLedger, fields, rev), older };

        expect(decodeBaseline(encodeBaseline(baseline))).toEqual(baseline);
      }),
    );
  });

  it('is refused after any edit of its cell', () => {
    fc.assert(
      fc.property(
        fieldsOf,
        fc.nat(),
        fc.record({ at: fc.nat(), letter: fc.string({ minLength: 1, maxLength: 1 }) }),
        (fields, rev, { at, letter }) => {
          const text = encodeBaseline(baselineOf(progressLedger, fields, rev));
          const place = at % text.length;
          const edited = text.slice(0, place) + letter + text.slice(place + 1);
          fc.pre(edited !== text);

          expect(decodeBaseline(edited)).toBeNull();
        },
      ),
    );
  });

  it('makes dirty exactly the fields whose value changed', () => {
    fc.assert(
      fc.property(fieldsOf, fieldsOf, fc.nat(), (before, after, rev) => {
        const all = Object.fromEntries(keys.map((key) => [key, after[key] ?? null]));
        const changed = keys.filter((key) => (before[key] ?? null) !== (after[key] ?? null));

        expect(dirtyFields(progressLedger, all, baselineOf(progressLedger, before, rev))).toEqual(
          changed,
        );
      }),
    );
  });

  it('has a different hash for each of a hundred thousand different values', () => {
    const hashes = new Set(Array.from({ length: 100_000 }, (_, n) => hashValue(`进展${n}`)));
    expect(hashes.size).toBe(100_000);
  });
});

const meeting = fc.record({
  stored: fc.record({
    fields: fieldsOf,
    fieldRev: fc.dictionary(fc.constantFrom(...keys), revision),
  }),
  change: fc
    .record({
      baseRev: revision,
      fields: fieldsOf,
      olderBase: fc.dictionary(fc.constantFrom(...keys), revision),
    })
    .map((change) => ({ id: entryIdOf(1), ...change })),
});

describe('the merge of a row', () => {
  it('gives every field sent exactly one verdict and no verdict to any other', () => {
    fc.assert(
      fc.property(meeting, (met) => {
        const { apply, unchanged, conflicts } = mergeRow(met);
        const judged = [...Object.keys(apply), ...unchanged, ...conflicts];

        expect(judged.sort()).toEqual(Object.keys(met.change.fields).sort());
      }),
    );
  });

  it('is without conflict for a sender who has seen everything', () => {
    fc.assert(
      fc.property(meeting, ({ stored, change }) => {
        const seen = Math.max(0, ...Object.values(stored.fieldRev));

        expect(
          mergeRow({ stored, change: { id: change.id, fields: change.fields, baseRev: seen } })
            .conflicts,
        ).toEqual([]);
      }),
    );
  });

  it('writes nothing the second time: a repeated change finds its own values', () => {
    fc.assert(
      fc.property(meeting, ({ stored, change }) => {
        const first = mergeRow({ stored, change });
        const after = { ...stored, fields: { ...stored.fields, ...first.apply } };
        const second = mergeRow({ stored: after, change });

        expect(second.apply).toEqual({});
        expect(second.conflicts).toEqual(first.conflicts);
      }),
    );
  });

  it('never overwrites a value that is newer than what the sender saw', () => {
    fc.assert(
      fc.property(meeting, ({ stored, change }) => {
        for (const key of Object.keys(mergeRow({ stored, change }).apply)) {
          const seen = change.olderBase[key] ?? change.baseRev;
          expect(stored.fieldRev[key] ?? 0).toBeLessThanOrEqual(seen);
        }
      }),
    );
  });

  it('ends the same whichever of two senders of different fields comes first', () => {
    fc.assert(
      fc.property(meeting, fieldsOf, ({ stored, change }, other) => {
        const rest = Object.fromEntries(
          Object.entries(other).filter(([key]) => !(key in change.fields)),
        );
        const theirs = { ...change, fields: rest };
        const apply = (row: StoredRow, sent: Change): StoredRow => {
          const merged = mergeRow({ stored: row, change: sent }).apply;
          const revs = Object.fromEntries(Object.keys(merged).map((key) => [key, 7]));
          return { fields: { ...row.fields, ...merged }, fieldRev: { ...row.fieldRev, ...revs } };
        };

        expect(apply(apply(stored, change), theirs)).toEqual(apply(apply(stored, theirs), change));
      }),
    );
  });
});

describe('canonical JSON', () => {
  it('is the same text whatever the order of the keys, and means what JSON means', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const text = canonicalJson(json);

        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(json)));
        expect(canonicalJson(reversed(json))).toBe(text);
      }),
    );
  });
});

function reversed(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(reversed);
  if (json === null || typeof json !== 'object') return json;
  return Object.fromEntries(
    Object.entries(json)
      .map(([key, member]) => [key, reversed(member)])
      .reverse(),
  );
}
