import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { mayManageAccount } from '../../../shared/town/policy.ts';
import { ROLE_LABELS } from '../../../shared/town/role.ts';
import type { Account } from '../../../shared/protocol/town.ts';
import { useServices, useSession } from '../../app/services.ts';
import type { Refusal } from '../../sync/outcome.ts';
import { ActNotice } from '../../ui/ActNotice.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { sayMoment } from '../../ui/moment.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { Row } from '../../ui/Stack.tsx';
import { useAct } from '../../ui/use-act.ts';
import type { NewPassword } from './FirstPassword.tsx';

export interface AccountItemProps {
  readonly account: Account;
  readonly unitName: string | null;
  readonly onChanged: () => void;
  readonly onGiven: (password: NewPassword) => void;
}

/** One person's account: who, since when not seen, and what may be done with it. */
export function AccountItem({ account, unitName, onChanged, onGiven }: AccountItemProps) {
  const { api, now } = useServices();
  const me = useSession().account;
  const act = useAct<Refusal | null>();
  const [asking, setAsking] = useState(false);
  const { id, name, login, role, disabled, lastSeenAt } = account;
  const mine = id === me.id;
  const manageable = !mine && mayManageAccount(me.role, role);
  const setDisabled = async (): Promise<Refusal | null> => {
    const answer = await api.setDisabled({ id, disabled: !disabled });
    if (!answer.ok) return answer.refusal;
    onChanged();
    return null;
  };
  const reset = async (): Promise<Refusal | null> => {
    const answer = await api.resetPassword(id);
    if (!answer.ok) return answer.refusal;
    onGiven(answer.value);
    return null;
  };
  const title = `${name} · ${unitName ?? ROLE_LABELS[role]}${disabled ? ' · 已停用' : ''}`;
  return (
    <Disclosure title={title}>
      <Facts
        facts={[
          { name: '用户名', value: login },
          { name: '身份', value: ROLE_LABELS[role] },
          {
            name: '最近使用',
            value: lastSeenAt === null ? '还没有登录过' : sayMoment(lastSeenAt, now()),
          },
        ]}
      />
      {mine && <Quiet>这是您自己的账号。改密码在“修改密码”里。</Quiet>}
      {!mine && !manageable && <Quiet>这个账号由管理员管理。</Quiet>}
      {manageable && (
        <Row>
          <Button
            size="small"
            aria-label={`重置密码：${name}`}
            onClick={() => {
              setAsking(true);
            }}
          >
            重置密码
          </Button>
          <Button
            size="small"
            aria-label={disabled ? `恢复使用：${name}` : `停用：${name}`}
            onClick={() => {
              act.perform(setDisabled);
            }}
          >
            {disabled ? '恢复使用' : '停用'}
          </Button>
        </Row>
      )}
      {asking && (
        <ResetQuestion
          name={name}
          onAnswer={(yes) => {
            setAsking(false);
            if (yes) act.perform(reset);
          }}
        />
      )}
      <ActNotice state={act.state}>
        {(refusal) => refusal !== null && <Notice tone="error">{refusal.sentence}</Notice>}
      </ActNotice>
    </Disclosure>
  );
}

interface ResetQuestionProps {
  readonly name: string;
  readonly onAnswer: (yes: boolean) => void;
}

/** A stray click would lock a village out in the middle of its work. */
function ResetQuestion({ name, onAnswer }: ResetQuestionProps) {
  return (
    <Notice
      tone="warning"
      title={`重置${name}的密码？`}
      actions={
        <>
          <Button
            size="small"
            appearance="primary"
            onClick={() => {
              onAnswer(true);
            }}
          >
            确认重置
          </Button>
          <Button
            size="small"
            onClick={() => {
              onAnswer(false);
            }}
          >
            取消
          </Button>
        </>
      }
    >
      原来的密码马上作废，已登录的电脑会退出。新的初始密码只显示一次。
    </Notice>
  );
}
