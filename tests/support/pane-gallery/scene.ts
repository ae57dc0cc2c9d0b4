import type { Services } from '../../../addin/app/services.ts';

/** One look of the pane: what it stands on, where it is, and what a person then does. */
export interface Scene {
  readonly services: () => Services;
  readonly hash: string;
  /** Words of the disclosures that are opened first, one after the other. */
  readonly opens?: readonly string[];
  /** Name of a file that is then chosen in the scene's only file field. */
  readonly picks?: string;
  /** What is then typed into which field. */
  readonly types?: readonly (readonly [label: string, text: string])[];
  /** Names of the buttons that are then clicked. */
  readonly clicks?: readonly string[];
  /** What is done on the screen that these clicks led to. */
  readonly then?: Omit<Scene, 'services' | 'hash' | 'picks' | 'then'>;
  /** Words of the disclosures that are opened in what has come by then. */
  readonly thenOpens?: readonly string[];
}
