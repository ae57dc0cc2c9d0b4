import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type SubmitEvent } from 'react';
import { useServices } from '../../app/services.ts';
import type { Refusal } from '../../sync/outcome.ts';
import { ActNotice } from '../../ui/ActNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useAct } from '../../ui/use-act.ts';
import { passwordFault, repeatFault } from './password.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

const EMPTY = { current: '', next: '', repeat: '' };

/** Old password, new password twice. */
export function PasswordForm() {
  const styles = useStyles();
  const { session } = useServices();
  const [form, setForm] = useState(EMPTY);
  const act = useAct<Refusal | null>();
  const set = (key: keyof typeof EMPTY) => (value: string) => {
    act.clear();
    setForm((before) => ({ ...before, [key]: value }));
  };
  const weak = passwordFault(form.next);
  const different = repeatFault(form.next, form.repeat);
  const ready = form.current !== '' && weak === null && different === null;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!ready) return;
    act.perform(async () => {
      const refusal = await session.changePassword({ current: form.current, next: form.next });
      if (refusal === null) setForm(EMPTY);
      return refusal;
    });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label="现在的密码"
        type="password"
        autoComplete="current-password"
        value={form.current}
        onChange={set('current')}
      />
      <TextField
        label="新密码"
        type="password"
        autoComplete="new-password"
        value={form.next}
        onChange={set('next')}
        hint="至少 8 位，含大写、小写、数字、符号中的三种。"
        fault={form.next === '' ? null : weak}
      />
      <TextField
        label="再输一次新密码"
        type="password"
        autoComplete="new-password"
        value={form.repeat}
        onChange={set('repeat')}
        fault={form.repeat === '' ? null : different}
      />
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
