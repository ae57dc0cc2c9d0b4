/** By this name a chart of ours is found again, and what it shows is noted under it on its sheet. */
export function chartName(key: string): string {
  return `qdt-${key}`;
}
