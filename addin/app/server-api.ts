import { ask, type Client } from '../sync/client.ts';
import type { Refusal } from '../sync/outcome.ts';
import type { Api } from './api.ts';
import type { Call } from './server-reporting.ts';
import { endsSession } from './session-state.ts';

/** A call that notices when the server no longer knows this session. */
export function createCall(onSessionLost: (sentence: string) => void): Call {
  return async (pending) => {
    const answer = await ask(pending);
    if (!answer.ok) noteLoss(answer.refusal, onSessionLost);
    return answer;
  };
}

/** The screens' calls on the real server. */
export function createServerApi(client: Client, call: Call): Api {
  return {
    setupState: () => ask(client.setup.state.query()),
    setUp: (input) => ask(client.setup.complete.mutate(input)),
    signIn: (input) => ask(client.auth.signIn.mutate(input)),
    session: () => call(client.auth.session.query()),
    signOut: () => ask(client.auth.signOut.mutate()),
    changePassword: (input) => call(client.auth.changePassword.mutate(input)),
    directory: () => call(client.town.directory.query()),
    saveUnit: (unit) => call(client.town.saveUnit.mutate(unit)),
    saveGroup: (group) => call(client.town.saveGroup.mutate(group)),
    rememberPeople: (input) => call(client.plan.rememberPeople.mutate(input)),
    accounts: () => call(client.account.list.query()),
    createAccount: (input) => call(client.account.create.mutate(input)),
    resetPassword: (id) => call(client.account.resetPassword.mutate({ id })),
    setDisabled: (input) => call(client.account.setDisabled.mutate(input)),
    districtTowns: () => call(client.district.towns.query()),
  };
}

/** Any refusal, also one that came back from a command on the sheet, may be the end of the session. */
export function noteLoss(refusal: Refusal, onSessionLost: (sentence: string) => void): void {
  if (endsSession(refusal.code)) onSessionLost(refusal.sentence);
}
