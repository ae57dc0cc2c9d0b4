/** A stretch of a run of names. */
interface Stretch {
  readonly name: string;
  readonly isSure: boolean;
}

/** The full names of a town, ready for cutting runs of them. */
export interface KnownPeople {
  /** The names a run consists of; null where it holds something else or can be cut in two ways. */
  readonly cut: (run: string) => readonly string[] | null;
  /** Known names in a run with what stands between them, which is unsure; null where no known name is in it. */
  readonly find: (run: string) => readonly Stretch[] | null;
}

function bare(run: string): string {
  return run.replace(/\s+/gu, '');
}

/** All ways to cut a run are tried, from its end; two of them are as good as none. */
function cutRun(run: string, names: readonly string[]): readonly string[] | null {
  const ways: (readonly string[] | null)[] = Array.from({ length: run.length + 1 }, () => null);
  const counts: number[] = ways.map(() => 0);
  ways[run.length] = [];
  counts[run.length] = 1;
  for (let at = run.length - 1; at >= 0; at -= 1) {
    for (const name of names) {
      const rest = at + name.length;
      const way = ways[rest] ?? null;
      if (way === null || !run.startsWith(name, at)) continue;
      ways[at] = [name, ...way];
      counts[at] = (counts[at] ?? 0) + (counts[rest] ?? 0);
    }
  }
  return counts[0] === 1 ? (ways[0] ?? null) : null;
}

function findInRun(run: string, names: readonly string[]): readonly Stretch[] | null {
  const found = names
    .filter((name) => run.includes(name))
    .toSorted((a, b) => run.indexOf(a) - run.indexOf(b));
  const overlaps = found.some((name, index) => {
    const end = run.indexOf(name) + name.length;
    const next = found[index + 1];
    return next !== undefined && run.indexOf(next) < end;
  });
  if (found.length === 0 || overlaps) return null;
  const stretches: Stretch[] = [];
  let from = 0;
  for (const name of found) {
    const at = run.indexOf(name);
    if (at > from) stretches.push({ name: run.slice(from, at), isSure: false });
    stretches.push({ name, isSure: true });
    from = at + name.length;
  }
  if (from < run.length) stretches.push({ name: run.slice(from), isSure: false });
  // A single character beside a known name belongs to it or to nobody known: 张三丰 is not 张三.
  return stretches.some(({ name }) => [...name].length === 1) ? null : stretches;
}

export function knownNames(list: readonly string[]): KnownPeople {
  const names = [...new Set(list.map(bare))].filter((name) => name.length >= 2);
  return {
    cut: (run) => (bare(run) === '' ? null : cutRun(bare(run), names)),
    find: (run) => findInRun(bare(run), names),
  };
}
