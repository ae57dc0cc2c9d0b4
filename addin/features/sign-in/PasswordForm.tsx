import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { SubmitEvent } from 'react';
import { useServices } from '../../app/services.ts';
import type { Refusal } from '../../sync/outcome.ts';
import { ActNotice } from '../../ui/ActNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useAct } from '../../ui/use-act.ts';
import { NewPassword } from './NewPassword.tsx';
import { isNewPassword } from './password.ts';
import { useFields } from './use-fields.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

const EMPTY = { current: '', password: '', repeat: '' };

/** Old password, new password twice. */
export function PasswordForm() {
  const styles = useStyles();
  const { session } = useServices();
  const act = useAct<Refusal | null>();
  const { form, set, clear } = useFields(EMPTY, act.clear);
  const { current, password, repeat } = form;
  const ready = current !== '' && isNewPassword(password, repeat);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!ready) return;
    act.perform(async () => {
      const refusal = await session.changePassword({ current, next: password });
      if (refusal === null) clear();
      return refusal;
    });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label="现在的密码"
        type="password"
        autoComplete="current-password"
        value={current}
        onChange={set('current')}
      />
      <NewPassword word="新密码" form={form} set={set} />
      <ActNotice state={act.state}>
        {(refusal) =>
          refusal === null ? (
            <Notice tone="success">密码已改好，其他电脑上的登录已全部退出。</Notice>
          ) : (
            <Notice tone="error">{refusal.sentence}</Notice>
          )
        }
      </ActNotice>
      <Button
        type="submit"
        appearance="primary"
        disabledFocusable={!ready || act.state.kind === 'busy'}
      >
        {act.state.kind === 'busy' ? '正在修改…' : '修改密码'}
      </Button>
    </form>
  );
}
