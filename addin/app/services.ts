import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Session } from '../../shared/protocol/session.ts';
import type { Commands } from '../sync/commands.ts';
import type { Loaded } from '../ui/use-loaded.ts';
import type { Api } from './api.ts';
import type { EditWait } from './edit-wait.ts';
import type { OwnReport, OwnReports, OwnReportsStore } from './own-reports.ts';
import type { ReportingApi } from './reporting-api.ts';
import type { NamedFile } from './save-file.ts';
import type { SessionState } from './session-state.ts';
import type { SessionStore } from './session-store.ts';
import type { WorkGate } from '../ui/work-gate.ts';

/** Everything a feature may reach beyond shared and ui; put together only in create-services.ts. */
export interface Services {
  readonly session: SessionStore;
  readonly api: Api;
  readonly reporting: ReportingApi;
  readonly commands: Commands;
  readonly gate: WorkGate;
  readonly editWait: EditWait;
  /** False in a plain browser window: screens that need a sheet then say so. */
  readonly inExcel: boolean;
  /** Calls back when a sheet was edited, as a hint to count the unsynced cells again; returns how to stop. */
  readonly onSheetEdited: (listener: () => void) => () => void;
  /** The same when another cell was selected. */
  readonly onCellSelected: (listener: () => void) => () => void;
  /** Hands a file over to be saved; false where the pane has no way to. */
  readonly saveFile: (file: NamedFile) => boolean;
  readonly newId: () => string;
  /** This PC's clock; only for words such as «10:42», truth is the server's time. */
  readonly now: () => Date;
}

const ServicesContext = createContext<Services | null>(null);

export const ServicesProvider = ServicesContext.Provider;

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('useServices outside of ServicesProvider');
  return services;
}

export function useSessionState(): SessionState {
  const { session } = useServices();
  return useSyncExternalStore(session.subscribe, session.state);
}

/** Who is signed in; only for screens that exist after signing in. */
export function useSession(): Session {
  const state = useSessionState();
  if (state.kind !== 'signed-in') throw new Error('useSession while nobody is signed in');
  return state.session;
}

/** What is running anywhere in the pane, in words, or null. */
export function useRunning(): string | null {
  const { gate } = useServices();
  return useSyncExternalStore(gate.subscribe, gate.current);
}

export type { OwnReport };

const OwnReportsContext = createContext<OwnReportsStore | null>(null);

export const OwnReportsProvider = OwnReportsContext.Provider;

export interface OwnReportsView {
  readonly loaded: Loaded<OwnReports>;
  readonly reload: () => void;
}

/** What the signed-in person's unit owes, and how to ask anew. */
export function useOwnReports(): OwnReportsView {
  const store = useContext(OwnReportsContext);
  const { plans } = useSession();
  if (store === null) throw new Error('useOwnReports outside of OwnReportsProvider');
  const loaded = useSyncExternalStore(store.subscribe, store.state);
  const reload = (): void => {
    store.refresh(plans.map(({ id }) => id)).catch(reportError);
  };
  return { loaded, reload };
}
