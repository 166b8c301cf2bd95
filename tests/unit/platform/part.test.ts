import { expect, it, vi } from 'vitest';
import { ok } from '../../../src/core/problem.ts';
import { part } from '../../../src/platform/part.ts';

it('calls the function that was loaded', async () => {
  const doubled = part(async () => async (value: number) => ok(2 * value));
  expect(await doubled(21)).toEqual({ ok: true, value: 42 });
});

it('says in a sentence that the code did not come', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const doubled = part<[number], number>(async () => {
    throw new TypeError('Failed to fetch dynamically imported module');
  });
  const result = await doubled(21);
  expect(result).toMatchObject({ ok: false, problem: { code: 'part-not-loaded' } });
  expect(said).toHaveBeenCalledOnce();
  said.mockRestore();
});
