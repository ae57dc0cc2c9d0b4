import { inflateRawSync } from 'node:zlib';
import type { ZipEntry } from './zip-entries.ts';

/** Parts of an OOXML package by their path from the root, «xl/workbook.xml»; upper and lower case are one. */
export interface PackageParts {
  readonly names: readonly string[];
  /** Inflated content; null when the package has no such part. */
  read(name: string): Uint8Array | null;
}

const DEFLATED = 8;

const keyOf = (name: string): string =>
  name.replace(/^\/+/u, '').replaceAll('\\', '/').toLowerCase();

/** Parts of an archive that the guard let pass; `mostBytes` bounds each of them. Throws zlib's error beyond it. */
export function packageParts(entries: readonly ZipEntry[], mostBytes: number): PackageParts {
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const key = keyOf(entry.name);
    if (!byName.has(key)) byName.set(key, entry);
  }
  return {
    names: [...byName.keys()],
    read(name) {
      const entry = byName.get(keyOf(name));
      if (entry === undefined) return null;
      if (entry.method !== DEFLATED) return entry.data;
      return inflateRawSync(entry.data, { maxOutputLength: mostBytes });
    },
  };
}
