import type { AccountId, TownId, UnitId } from '../../shared/town/ids.ts';
import type { Role } from '../../shared/town/role.ts';

/** Who is calling, read afresh for each request: a change of role, unit or state acts on the next one. */
export interface Viewer {
  readonly townId: TownId;
  readonly accountId: AccountId;
  readonly name: string;
  readonly role: Role;
  readonly unitId: UnitId | null;
  readonly mustChangePassword: boolean;
  /** SHA-256 of the token in use: names the session to end. */
  readonly tokenHash: string;
}
