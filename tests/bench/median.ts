import { cpuTimer } from './cpu-time.ts';

/** Machines are noisy, so never one time. */
export const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

/** The middle of the processor times of `runs` runs after one warm-up, in milliseconds. */
export async function medianOf(runs: number, work: () => unknown): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const worked = cpuTimer();
    await work();
    times.push(worked());
  }
  return median(times);
}
