import { FluentProvider } from '@fluentui/react-components';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Shell } from './Shell.tsx';
import { ServicesProvider, type Services } from './services.ts';
import { THEMES, type Shade } from './theme.ts';

export interface PaneOptions {
  readonly services: Services;
  readonly shade: Shade;
}

/** Replaces the static shell in `root` by the pane; returns how to take it away. */
export function renderPane(root: HTMLElement, { services, shade }: PaneOptions): () => void {
  const theme = THEMES[shade];
  // The page's own ground, for the strip beside the scroll bar and below short screens.
  root.ownerDocument.body.style.backgroundColor = theme.colorNeutralBackground1;
  root.ownerDocument.documentElement.style.colorScheme = shade;
  const tree = createRoot(root);
  tree.render(
    <StrictMode>
      <FluentProvider theme={theme}>
        <ServicesProvider value={services}>
          <Shell />
        </ServicesProvider>
      </FluentProvider>
    </StrictMode>,
  );
  return () => {
    tree.unmount();
  };
}
