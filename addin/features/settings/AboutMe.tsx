import { Button } from '@fluentui/react-components';
import { SignOutRegular } from '@fluentui/react-icons/svg/sign-out';
import { ROLE_LABELS } from '../../../shared/town/role.ts';
import { useServices, useSession } from '../../app/services.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Section } from '../../ui/Section.tsx';
import { useAct } from '../../ui/use-act.ts';

/** Who is signed in, and the way out. */
export function AboutMe() {
  const { session } = useServices();
  const { account, town, unit } = useSession();
  const act = useAct<void>();
  return (
    <Section title="我的账号">
      <Facts
        facts={[
          { name: '姓名', value: account.name },
          { name: '用户名', value: account.login },
          { name: '身份', value: ROLE_LABELS[account.role] },
          ...(account.role === 'district'
            ? [{ name: '机关', value: town.name }]
            : [
                { name: '单位', value: unit?.name ?? '（不属于单位）' },
                { name: '镇（街道）', value: town.name },
              ]),
        ]}
      />
      <Button
        icon={<SignOutRegular />}
        disabledFocusable={act.state.kind === 'busy'}
        onClick={() => {
          act.perform(() => session.signOut());
        }}
      >
        退出登录
      </Button>
    </Section>
  );
}
