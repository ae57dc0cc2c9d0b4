import { AboutMe } from '../features/settings/AboutMe.tsx';
import { Town } from '../features/settings/Town.tsx';
import { PasswordForm } from '../features/sign-in/PasswordForm.tsx';
import { mayCall } from '../../shared/town/policy.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { useSession } from './services.ts';

/** 设置: the own account for everybody, the town's names and accounts for the office. */
export function SettingsScreen() {
  const { account } = useSession();
  return (
    <>
      <AboutMe />
      <Disclosure title="修改密码">
        <PasswordForm />
      </Disclosure>
      {mayCall('account.list', account.role) && <Town />}
    </>
  );
}
