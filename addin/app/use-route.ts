import { useEffect, useState } from 'react';
import { parseRoute, type Route } from './route.ts';

const here = (): Route => parseRoute(window.location.hash, window.location.search);

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
