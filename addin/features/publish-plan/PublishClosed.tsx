import { Button } from '@fluentui/react-components';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';

/** The way to publishing while something is open that would change what the list means, and what that is. */
export function PublishClosed({ reason }: { readonly reason: string }) {
  return (
    <Section title="发布前确认">
      <Notice tone="warning" title="还不能发布">
        {reason}
      </Notice>
      <Button appearance="primary" size="large" disabledFocusable>
        发布清单
      </Button>
    </Section>
  );
}
