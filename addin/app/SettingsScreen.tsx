import { AboutMe } from '../features/settings/AboutMe.tsx';
import { PasswordForm } from '../features/sign-in/PasswordForm.tsx';
import { mayCall } from '../../shared/town/policy.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Lazy } from '../ui/Lazy.tsx';
import { townPart, townReportingPart } from './office-parts.ts';
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
      {mayCall('calendar.save', account.role) && <Lazy part={townReportingPart} props={{}} />}
      {mayCall('account.list', account.role) && <Lazy part={townPart} props={{}} />}
    </>
  );
}
