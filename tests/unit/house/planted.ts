import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Files that exist only while a test holds them; their names begin with `planted-`, which git ignores. */
export function plant(
  files: Readonly<Record<string, string>>,
): Disposable & { readonly paths: readonly string[] } {
  const paths = Object.keys(files);
  for (const path of paths) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, files[path] ?? '');
  }
  return {
    paths,
    [Symbol.dispose]: () => {
      for (const path of paths) rmSync(path, { force: true });
    },
  };
}
