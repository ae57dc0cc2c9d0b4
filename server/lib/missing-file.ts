/** For `.catch`: a file that is not there is null, every other failure goes on. */
export function missingFile(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}
