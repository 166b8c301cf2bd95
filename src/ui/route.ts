import { useSyncExternalStore } from 'react';

/** What the page shows; it stands after the # of the address, so that back, forward and bookmarks work. */
export type Route =
  | { readonly screen: 'session' }
  | { readonly screen: 'library' }
  | { readonly screen: 'runner'; readonly runnerId: string }
  /** Sessions without a runner. */
  | { readonly screen: 'unfiled' };

export function hrefOf(route: Route): string {
  switch (route.screen) {
    case 'session':
      return '#/';
    case 'library':
      return '#/library';
    case 'unfiled':
      return '#/library/without-runner';
    case 'runner':
      return `#/library/runner/${encodeURIComponent(route.runnerId)}`;
  }
}

/** Anything that is no address of ours is the session. */
export function routeOf(hash: string): Route {
  const [place, kind, id] = hash.replace(/^#\/?/, '').split('/');
  if (place !== 'library') return { screen: 'session' };
  if (kind === 'without-runner') return { screen: 'unfiled' };
  const runnerId = kind === 'runner' && id ? decoded(id) : null;
  return runnerId ? { screen: 'runner', runnerId } : { screen: 'library' };
}

export const goTo = (route: Route): void => {
  window.location.hash = hrefOf(route);
};

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

export const useHash = (): string => useSyncExternalStore(subscribe, () => window.location.hash);

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
