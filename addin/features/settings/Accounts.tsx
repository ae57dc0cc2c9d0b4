import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useState } from 'react';
import type { Unit } from '../../../shared/town/unit.ts';
import { useServices } from '../../app/services.ts';
import { LoadedView } from '../../ui/LoadedView.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { Section } from '../../ui/Section.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { AccountItem } from './AccountItem.tsx';
import { FirstPassword, type NewPassword } from './FirstPassword.tsx';
import { NewAccountForm } from './NewAccountForm.tsx';

/** Who may sign in; a first password is shown once and never again. */
export function Accounts({ units }: { readonly units: readonly Unit[] }) {
  const { api } = useServices();
  const loader = useLoaded(api.accounts);
  const [adding, setAdding] = useState(false);
  const [given, setGiven] = useState<NewPassword | null>(null);
  const give = (password: NewPassword): void => {
    setGiven(password);
    setAdding(false);
    loader.reload();
  };
  return (
    <Section title="账号">
      {given !== null && (
        <FirstPassword
          given={given}
          onRead={() => {
            setGiven(null);
          }}
        />
      )}
      <LoadedView loader={loader} words="正在取账号…">
        {(accounts) => (
          <>
            {accounts.length === 0 && <Quiet>还没有账号。</Quiet>}
            {accounts.map((account) => (
              <AccountItem
                key={account.id}
                account={account}
                unitName={units.find(({ id }) => id === account.unitId)?.name ?? null}
                onChanged={loader.reload}
                onGiven={give}
              />
            ))}
          </>
        )}
      </LoadedView>
      {adding ? (
        <NewAccountForm units={units} onGiven={give} />
      ) : (
        <Button
          icon={<AddRegular />}
          onClick={() => {
            setAdding(true);
          }}
        >
          添加账号
        </Button>
      )}
    </Section>
  );
}
