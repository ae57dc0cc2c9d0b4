/** Why a file cannot be read, in a sentence for the person who chose it (发生了什么、为什么、怎么办). */
export interface DocumentFault {
  readonly kind: 'fault';
  readonly sentence: string;
}

export function documentFault(sentence: string): DocumentFault {
  return { kind: 'fault', sentence };
}
