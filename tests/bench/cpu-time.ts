/**
 * Milliseconds of the processor since the call, as a function. Of the pane's own work nothing else is asked: what other
 * programs take from it meanwhile says nothing about it.
 */
export function cpuTimer(): () => number {
  const began = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1_000;
  };
}
