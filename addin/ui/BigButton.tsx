import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const useStyles = makeStyles({
  button: {
    width: '100%',
    maxWidth: 'none',
    minHeight: '48px',
    fontSize: tokens.fontSizeBase400,
  },
});

export interface BigButtonProps {
  readonly label: string;
  readonly icon: ReactElement;
  /** While true the button stays reachable by keyboard and says so, but does nothing. */
  readonly busy: boolean;
  /** False where another button of the screen comes first just now. */
  readonly primary?: boolean;
  readonly onClick: () => void;
}

/** The one primary act of a screen. */
export function BigButton({ label, icon, busy, primary = true, onClick }: BigButtonProps) {
  const styles = useStyles();
  return (
    <Button
      className={styles.button}
      appearance={primary ? 'primary' : 'secondary'}
      size="large"
      icon={icon}
      disabledFocusable={busy}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}
