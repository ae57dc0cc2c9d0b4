import type { z } from 'zod';
import type {
  changePasswordInput,
  session,
  setupInput,
  setupState,
  signInInput,
  signInOutput,
} from '../../shared/protocol/session.ts';
import type {
  account,
  createAccountInput,
  createAccountOutput,
  directory,
  setDisabledInput,
} from '../../shared/protocol/town.ts';
import type { RememberPeople } from '../../shared/protocol/people.ts';
import type { DistrictTowns } from '../../shared/protocol/district.ts';
import type { AccountId } from '../../shared/town/ids.ts';
import type { Group, Unit } from '../../shared/town/unit.ts';
import type { Answer } from '../sync/client.ts';

export type SignIn = z.input<typeof signInInput>;
export type SetUp = z.input<typeof setupInput>;
export type ChangePassword = z.input<typeof changePasswordInput>;
export type NewAccount = z.input<typeof createAccountInput>;
export type NewPassword = z.infer<typeof createAccountOutput>;
export type Account = z.infer<typeof account>;
export type Directory = z.infer<typeof directory>;
type SignedIn = z.infer<typeof signInOutput>;

/** The server as the screens see it: one call per act, expected refusals as values. Work on sheets goes by commands. */
export interface Api {
  setupState(): Promise<Answer<z.infer<typeof setupState>>>;
  setUp(input: SetUp): Promise<Answer<SignedIn>>;
  signIn(input: SignIn): Promise<Answer<SignedIn>>;
  session(): Promise<Answer<z.infer<typeof session>>>;
  signOut(): Promise<Answer<void>>;
  changePassword(input: ChangePassword): Promise<Answer<z.infer<typeof session>>>;
  readonly directory: () => Promise<Answer<Directory>>;
  saveUnit(unit: Unit): Promise<Answer<Unit>>;
  saveGroup(group: Group): Promise<Answer<Group>>;
  rememberPeople(input: RememberPeople): Promise<Answer<void>>;
  readonly accounts: () => Promise<Answer<readonly Account[]>>;
  createAccount(input: NewAccount): Promise<Answer<NewPassword>>;
  resetPassword(id: AccountId): Promise<Answer<NewPassword>>;
  setDisabled(input: z.input<typeof setDisabledInput>): Promise<Answer<Account>>;
  readonly districtTowns: () => Promise<Answer<DistrictTowns>>;
}
