import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode, SubmitEvent } from 'react';

const useStyles = makeStyles({
  frame: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

export interface EntryFrameProps {
  readonly title: string;
  readonly words: string;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** A form on the way in: sign in, first set-up, new password. */
export function EntryFrame({ title, words, onSubmit, children }: EntryFrameProps) {
  const styles = useStyles();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <main className={styles.frame}>
      <div>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.words}>{words}</p>
      </div>
      <form className={styles.form} onSubmit={submit} noValidate>
        {children}
      </form>
    </main>
  );
}
