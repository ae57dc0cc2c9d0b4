/** What a file names as its author. */
export const PROGRAM_NAME = '清单通';
