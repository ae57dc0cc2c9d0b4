import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useServices } from '../../app/services.ts';
import { ActNotice } from '../../ui/ActNotice.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useAct } from '../../ui/use-act.ts';
import type { Refusal } from '../../sync/outcome.ts';
import { EntryFrame } from './EntryFrame.tsx';

export interface SignInProps {
  readonly townName: string | null;
  /** Why the person is here again («登录已过期…»), or null. */
  readonly notice: string | null;
}

/** Name and password; the last user's name is not kept, village PCs are shared (SEC-78). */
export function SignIn({ townName, notice }: SignInProps) {
  const { session } = useServices();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  // Asked only of whose login several towns of the server have.
  const [towns, setTowns] = useState<readonly string[]>([]);
  const [town, setTown] = useState('');
  const act = useAct<Refusal | null>();
  const ready = login !== '' && password !== '' && (towns.length === 0 || town !== '');
  const rename = (next: string): void => {
    setLogin(next);
    setTowns([]);
    setTown('');
  };
  const signIn = async (): Promise<Refusal | null> => {
    const who = { login: login.trim(), password };
    const refusal = await session.signIn(town === '' ? who : { ...who, town });
    if (refusal?.towns !== undefined) setTowns(refusal.towns);
    return refusal;
  };
  const submit = (): void => {
    if (ready) act.perform(signIn);
  };
  return (
    <EntryFrame
      title="登录清单通"
      words={townName === null ? '已连上服务器。' : `已连上${townName}的服务器。`}
      onSubmit={submit}
    >
      {notice !== null && act.state.kind === 'idle' && (
        <Notice tone="info" title="请重新登录">
          {notice}
        </Notice>
      )}
      <TextField label="用户名" value={login} onChange={rename} autoComplete="off" />
      <TextField
        label="密码"
        type="password"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
      />
      {towns.length > 0 && (
        <Choice
          label="您所在的镇或机关"
          value={town}
          options={[
            { value: '', label: '请选择' },
            ...towns.map((name) => ({ value: name, label: name })),
          ]}
          onChange={setTown}
        />
      )}
      <ActNotice state={act.state}>
        {(refusal) =>
          refusal !== null && (
            <Notice
              tone={refusal.code === 'TOWN_NEEDED' ? 'info' : 'error'}
              title={refusal.code === 'TOWN_NEEDED' ? '请选择镇' : '没有登录成功'}
            >
              {refusal.sentence}
            </Notice>
          )
        }
      </ActNotice>
      <Button
        type="submit"
        appearance="primary"
        size="large"
        disabledFocusable={!ready || act.state.kind === 'busy'}
      >
        {act.state.kind === 'busy' ? '正在登录…' : '登录'}
      </Button>
    </EntryFrame>
  );
}
