import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Account } from '../../../shared/protocol/town.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Live } from '../../ui/Live.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** An account with the password the server has just made for it. */
export interface NewPassword {
  readonly account: Account;
  readonly firstPassword: string;
}

export interface FirstPasswordProps {
  readonly given: NewPassword;
  readonly onRead: () => void;
}

/** The only time this password is ever shown. */
export function FirstPassword({ given, onRead }: FirstPasswordProps) {
  const place = useRef<HTMLDivElement>(null);
  // It stands above a long list, and the button that made it below: unseen it would be lost.
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'center' });
  }, [given]);
  return (
    <Live>
      <div ref={place}>
        <Notice
          tone="warning"
          title="请现在记下初始密码"
          actions={<Button onClick={onRead}>已记下</Button>}
        >
          只显示这一次。请当面交给本人，首次登录时要改成自己的密码。
          <Facts
            facts={[
              { name: '姓名', value: given.account.name },
              { name: '用户名', value: given.account.login },
              { name: '初始密码', value: given.firstPassword },
            ]}
          />
        </Notice>
      </div>
    </Live>
  );
}
