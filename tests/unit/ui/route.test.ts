import { expect, it } from 'vitest';
import { hrefOf, type Route, routeOf } from '../../../src/ui/route.ts';

it('leads back to where an address came from', () => {
  const routes: Route[] = [
    { screen: 'session' },
    { screen: 'library' },
    { screen: 'unfiled' },
    { screen: 'runner', runnerId: 'a/b #1' },
  ];
  expect(routes.map((route) => routeOf(hrefOf(route)))).toEqual(routes);
});

it('takes what is no address of ours for the session', () => {
  for (const hash of ['', '#', '#/', '#strikes', '#/elsewhere/1'])
    expect(routeOf(hash).screen).toBe('session');
  expect(routeOf('#/library/runner/')).toEqual({ screen: 'library' });
  expect(routeOf('#/library/runner/%E0%A4%A').screen).toBe('library');
});
