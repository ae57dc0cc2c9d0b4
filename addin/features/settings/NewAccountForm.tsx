import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { AccountId, UnitId } from '../../../shared/town/ids.ts';
import { mayManageAccount } from '../../../shared/town/policy.ts';
import { ROLE_LABELS, ROLES, type Role } from '../../../shared/town/role.ts';
import type { Unit } from '../../../shared/town/unit.ts';
import { useServices, useSession } from '../../app/services.ts';
import type { Answer } from '../../sync/client.ts';
import type { Refusal } from '../../sync/outcome.ts';
import { ActNotice } from '../../ui/ActNotice.tsx';
import { Card } from '../../ui/Card.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useAct } from '../../ui/use-act.ts';
import type { NewPassword } from './FirstPassword.tsx';

const NO_UNIT = 'none';

/** Roles that make no sense without a unit whose rows they fill. */
const needsUnit = (role: Role): boolean => role === 'filler';

export interface NewAccountFormProps {
  readonly units: readonly Unit[];
  readonly onGiven: (password: NewPassword) => void;
}

/** Of the names in this form only 用户名 must be the only one of its kind. */
const sayRefusal = ({ code, sentence }: Refusal): string =>
  code === 'NAME_TAKEN' ? '这个用户名已经有人用了，没有创建账号。请换一个用户名。' : sentence;

/** One account for one person; the server makes the first password. */
export function NewAccountForm({ units, onGiven }: NewAccountFormProps) {
  const { api, newId } = useServices();
  const me = useSession().account;
  // Made once, so that a repeated click makes no twin.
  const [id] = useState(() => newId() as AccountId);
  const [name, setName] = useState('');
  const [login, setLogin] = useState('');
  const [role, setRole] = useState<Role>('filler');
  const [unit, setUnit] = useState<UnitId | typeof NO_UNIT>(NO_UNIT);
  const act = useAct<Answer<NewPassword>>();
  const roles = ROLES.filter((candidate) => mayManageAccount(me.role, candidate));
  const ready =
    name.trim() !== '' && login.trim().length >= 2 && !(needsUnit(role) && unit === NO_UNIT);
  const create = (): void => {
    const unitId = unit === NO_UNIT ? null : unit;
    act.perform(async () => {
      const input = { id, name: name.trim(), login: login.trim(), role, unitId };
      const answer = await api.createAccount(input);
      if (answer.ok) onGiven(answer.value);
      return answer;
    });
  };
  return (
    <Card>
      <TextField label="姓名" value={name} onChange={setName} />
      <TextField label="用户名" value={login} onChange={setLogin} hint="至少 2 个字，登录时用。" />
      <Choice
        label="身份"
        value={role}
        options={roles.map((value) => ({ value, label: ROLE_LABELS[value] }))}
        onChange={setRole}
      />
      <Choice<UnitId | typeof NO_UNIT>
        label="单位"
        value={unit}
        options={[
          { value: NO_UNIT, label: needsUnit(role) ? '请选择…' : '不属于单位' },
          ...units
            .filter(({ active, kind }) => active && kind !== 'outside')
            .map((candidate) => ({ value: candidate.id, label: candidate.name })),
        ]}
        onChange={setUnit}
      />
      <ActNotice state={act.state}>
        {(answer) => !answer.ok && <Notice tone="error">{sayRefusal(answer.refusal)}</Notice>}
      </ActNotice>
      <Button
        appearance="primary"
        disabledFocusable={!ready || act.state.kind === 'busy'}
        onClick={create}
      >
        创建账号
      </Button>
    </Card>
  );
}
