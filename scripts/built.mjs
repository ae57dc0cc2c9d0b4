import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Every file below a folder, or the file itself. */
function* filesOf(path) {
  if (!statSync(path).isDirectory()) return yield path;
  for (const name of readdirSync(path).sort()) yield* filesOf(join(path, name));
}

/** A hash over names and contents of everything that a bundle is made from. */
function fingerprint(sources) {
  const hash = createHash('sha256');
  for (const source of sources.filter(existsSync)) {
    for (const file of filesOf(source)) hash.update(file).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Runs `build` unless the stamp in `outdir` says that it was already run on exactly these sources. */
export async function buildUnlessFresh({ outdir, sources, build }) {
  const stamp = join(outdir, '.stamp');
  const now = fingerprint(sources);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return { built: false };
  await build();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
  return { built: true };
}
