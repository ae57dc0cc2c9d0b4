import { renderPane } from '../../../addin/app/render-pane.tsx';
import { chooseShade } from '../../../addin/app/theme.ts';
import { SCENES, type SceneName } from './scenes.ts';

const isScene = (name: string): name is SceneName => Object.hasOwn(SCENES, name);

/** «?scene=sync-mixed&theme=dark»: shows one scene in the page's root. */
function show(): void {
  const { search } = window.location;
  const name = new URLSearchParams(search).get('scene') ?? '';
  const root = document.querySelector<HTMLElement>('#root');
  if (!isScene(name) || root === null) throw new Error(`no scene «${name}»`);
  const scene = SCENES[name];
  window.location.hash = scene.hash;
  const shade = chooseShade({ search, ground: null, prefersDark: false });
  renderPane(root, { services: scene.services(), shade });
}

show();
