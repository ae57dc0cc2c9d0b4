import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useServices } from '../../app/services.ts';
import { Notice } from '../../ui/Notice.tsx';

const useStyles = makeStyles({
  frame: { padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}` },
  title: { margin: `0 0 ${tokens.spacingVerticalL}`, fontSize: tokens.fontSizeBase500 },
});

/** The pane came up, but its server does not answer. */
export function Unreachable({ sentence }: { readonly sentence: string }) {
  const styles = useStyles();
  const { session } = useServices();
  const again = (): void => {
    session.begin().catch(reportError);
  };
  return (
    <main className={styles.frame}>
      <h1 className={styles.title}>清单通</h1>
      <Notice
        tone="error"
        title="没有连上服务器"
        actions={
          <Button appearance="primary" onClick={again}>
            再试一次
          </Button>
        }
      >
        {sentence}
      </Notice>
    </main>
  );
}
