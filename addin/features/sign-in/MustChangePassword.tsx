import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useServices, useSession } from '../../app/services.ts';
import { PasswordForm } from './PasswordForm.tsx';

const useStyles = makeStyles({
  frame: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** A first password is known to whoever gave it out, so nothing else opens before it is changed. */
export function MustChangePassword() {
  const styles = useStyles();
  const { session } = useServices();
  const { account } = useSession();
  return (
    <main className={styles.frame}>
      <div>
        <h1 className={styles.title}>请先改密码</h1>
        <p className={styles.words}>
          {account.name}，您用的是镇应急办发的初始密码。改成自己的密码后就可以开始填报。
        </p>
      </div>
      <PasswordForm />
      <Button
        appearance="subtle"
        onClick={() => {
          session.signOut().catch(reportError);
        }}
      >
        退出登录
      </Button>
    </main>
  );
}
