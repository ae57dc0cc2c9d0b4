import { Button } from '@fluentui/react-components';
import { useServices } from '../../app/services.ts';
import type { Refusal } from '../../sync/outcome.ts';
import { ActNotice } from '../../ui/ActNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useAct } from '../../ui/use-act.ts';
import { EntryFrame } from './EntryFrame.tsx';
import { NewPassword } from './NewPassword.tsx';
import { isNewPassword } from './password.ts';
import { useFields } from './use-fields.ts';

const EMPTY = { code: '', townName: '', name: '', login: '', password: '', repeat: '' };

const FIELDS = [
  { key: 'code', label: '初始化口令', hint: '在服务器的启动窗口里，只能用一次。' },
  { key: 'townName', label: '镇（街道）名称', hint: '例如：大湾镇' },
  { key: 'name', label: '管理员姓名' },
  { key: 'login', label: '管理员用户名' },
] as const satisfies readonly {
  readonly key: keyof typeof EMPTY;
  readonly label: string;
  readonly hint?: string;
}[];

/** The very first step of a new server: the one-time code, the town's name, the administrator. */
export function FirstSetup() {
  const { session } = useServices();
  const { form, set } = useFields(EMPTY);
  const act = useAct<Refusal | null>();
  const complete = Object.values(form).every((value) => value.trim() !== '');
  const ready = complete && isNewPassword(form.password, form.repeat);
  const submit = (): void => {
    if (!ready) return;
    const { code, townName, name, login, password } = form;
    act.perform(() =>
      session.setUp({
        code: code.trim(),
        townName: townName.trim(),
        admin: { name: name.trim(), login: login.trim(), password },
      }),
    );
  };
  return (
    <EntryFrame
      title="初始化服务器"
      words="这台服务器还没有使用过。填好下面几项就可以开始。"
      onSubmit={submit}
    >
      {FIELDS.map((field) => (
        <TextField
          key={field.key}
          label={field.label}
          value={form[field.key]}
          onChange={set(field.key)}
          {...('hint' in field ? { hint: field.hint } : {})}
          required
        />
      ))}
      <NewPassword word="密码" form={form} set={set} required />
      <ActNotice state={act.state}>
        {(refusal) => refusal !== null && <Notice tone="error">{refusal.sentence}</Notice>}
      </ActNotice>
      <Button
        type="submit"
        appearance="primary"
        size="large"
        disabledFocusable={!ready || act.state.kind === 'busy'}
      >
        {act.state.kind === 'busy' ? '正在初始化…' : '完成初始化'}
      </Button>
    </EntryFrame>
  );
}
