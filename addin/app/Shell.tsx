import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { FirstSetup } from '../features/sign-in/FirstSetup.tsx';
import { MustChangePassword } from '../features/sign-in/MustChangePassword.tsx';
import { SignIn } from '../features/sign-in/SignIn.tsx';
import { Unreachable } from '../features/sign-in/Unreachable.tsx';
import { Live } from '../ui/Live.tsx';
import { Workplace } from './Workplace.tsx';
import { useServices, useSessionState } from './services.ts';
import { leaveSettings } from './use-route.ts';

const useStyles = makeStyles({
  starting: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
});

/** What the pane shows for each standing with the server. */
export function Shell() {
  const { session } = useServices();
  const state = useSessionState();
  useEffect(() => {
    session.begin().catch(reportError);
  }, [session]);
  const signedOut = state.kind === 'signed-out';
  useEffect(() => {
    if (signedOut) leaveSettings();
  }, [signedOut]);
  switch (state.kind) {
    case 'starting':
      return <Starting />;
    case 'unreachable':
      return <Unreachable sentence={state.sentence} />;
    case 'setup-needed':
      return <FirstSetup />;
    case 'signed-out':
      return <SignIn townName={state.townName} notice={state.notice} />;
    case 'signed-in':
      // The key: another person's screens begin empty, whatever stood in the last one's.
      return state.session.mustChangePassword ? (
        <MustChangePassword />
      ) : (
        <Workplace key={state.session.account.id} />
      );
  }
}

function Starting() {
  const styles = useStyles();
  return (
    <main className={styles.starting}>
      <h1 className={styles.title}>清单通</h1>
      <Live>
        <Spinner size="tiny" label="正在连接服务器…" />
      </Live>
    </main>
  );
}
