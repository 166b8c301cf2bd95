import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withPolicy } from '../../../src/sw/withPolicy.ts';
import { CONTENT_SECURITY_POLICY, PAGE_POLICY } from '../../../vite/contentSecurityPolicy.ts';

const HEADER = 'Content-Security-Policy';
const policyOf = (response: Response) => response.headers.get(HEADER);

it('puts the policy on a response that has none, and changes nothing else', async () => {
  const bare = new Response('script', {
    status: 203,
    statusText: 'there',
    headers: { 'Content-Type': 'text/javascript' },
  });
  const answer = withPolicy(bare, CONTENT_SECURITY_POLICY);
  expect(policyOf(answer)).toBe(CONTENT_SECURITY_POLICY);
  expect(answer).toMatchObject({ status: 203, statusText: 'there' });
  expect(answer.headers.get('Content-Type')).toBe('text/javascript');
  expect(await answer.text()).toBe('script');
});

it('leaves a response alone that has it', () => {
  const there = new Response('', { headers: { [HEADER]: CONTENT_SECURITY_POLICY } });
  expect(withPolicy(there, CONTENT_SECURITY_POLICY)).toBe(there);
});

it('a host’s own policy stays beside it: both hold', () => {
  const theirs = new Response('', { headers: { [HEADER]: 'upgrade-insecure-requests' } });
  expect(policyOf(withPolicy(theirs, CONTENT_SECURITY_POLICY))).toBe(
    `upgrade-insecure-requests, ${CONTENT_SECURITY_POLICY}`,
  );
});

it('keeps an empty response empty', () => {
  expect(withPolicy(new Response(null, { status: 204 }), CONTENT_SECURITY_POLICY).status).toBe(204);
});

it('what a page may do names its own origin only', () => {
  for (const directive of PAGE_POLICY.split('; ')) {
    expect(directive).toMatch(/^[a-z-]+( ('self'|'none'|'wasm-unsafe-eval'|'unsafe-inline'|blob:|data:))+$/);
    if (/unsafe-inline/.test(directive)) expect(directive).toMatch(/^style-src /);
  }
  expect(PAGE_POLICY).toMatch(/default-src 'self'/);
});

it('the page for hosts gives the same policy', () => {
  expect(readFileSync('docs/hosting.md', 'utf8')).toContain(`\n${CONTENT_SECURITY_POLICY}\n`);
});
