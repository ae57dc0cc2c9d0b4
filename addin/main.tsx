import './app/no-eval.ts';
import { createServices } from './app/create-services.ts';
import { connectOffice } from './app/office-host.ts';
import { renderPane } from './app/render-pane.tsx';
import { chooseShade } from './app/theme.ts';

async function start(): Promise<void> {
  const office = await connectOffice(Reflect.get(window, 'Office'));
  const root = document.querySelector<HTMLElement>('#root');
  // Without Office.js the static shell stays, and the boot watchdog says what is blocked.
  if (office === null || root === null) return;
  const shade = chooseShade({
    search: window.location.search,
    ground: office.ground,
    prefersDark: window.matchMedia('(prefers-color-scheme: dark)').matches,
  });
  renderPane(root, { services: createServices(office), shade });
}

start().catch(reportError);
