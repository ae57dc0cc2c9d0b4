import { useEffect, useState } from 'react';
import { parseRoute, type Route } from './route.ts';

const here = (): Route => parseRoute(window.location.hash, window.location.search);

/** One signs out on 设置: the next person at this PC begins at their own first screen. */
export function leaveSettings(): void {
  if (here().screen === 'settings') window.location.hash = '';
}

/** The route of this moment; a click on a tab, or a changed address, changes it. */
export function useRoute(): Route {
  const [route, setRoute] = useState(here);
  useEffect(() => {
    const follow = (): void => {
      setRoute(here());
    };
    window.addEventListener('hashchange', follow);
    return () => {
      window.removeEventListener('hashchange', follow);
    };
  }, []);
  return route;
}
