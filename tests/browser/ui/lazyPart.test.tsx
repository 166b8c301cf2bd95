import { afterEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { lazyPart } from '../../../src/ui/components/lazyPart.tsx';
import { cleanUp, render } from '../../fixtures/renderUi.tsx';

afterEach(cleanUp);

const Greeting = ({ to }: { readonly to: string }) => <p>Hello {to}</p>;

it('says that it is loading, then shows the part', async () => {
  let arrive = (_: typeof Greeting) => {};
  const Part = lazyPart(() => new Promise<typeof Greeting>((resolve) => (arrive = resolve)), { name: 'It' });
  render(<Part to="you" />);
  await expect.element(page.getByRole('status')).toHaveTextContent('Loading…');
  arrive(Greeting);
  await expect.element(page.getByText('Hello you')).toBeVisible();
  await expect.element(page.getByRole('status')).not.toBeInTheDocument();
});

it('says what could not be loaded, and tries again when asked to', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  let isOffline = true;
  const load = vi.fn(async () => {
    if (isOffline) throw new TypeError('Failed to fetch dynamically imported module');
    return Greeting;
  });
  const Part = lazyPart(load, { name: 'The greeting' });
  render(<Part to="you" />);
  const alert = page.getByRole('alert');
  await expect.element(alert).toHaveTextContent('The greeting could not be loaded.Check the connection');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => load.mock.calls.length).toBe(2);
  await expect.element(alert).toBeVisible();
  isOffline = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(page.getByText('Hello you')).toBeVisible();
  await expect.element(alert).not.toBeInTheDocument();
  expect(said).toHaveBeenCalledTimes(2);
  said.mockRestore();
});

it('shows at once what was loaded before', async () => {
  const load = vi.fn(async () => Greeting);
  const Part = lazyPart(load, { name: 'It' });
  Part.load();
  await load.mock.results[0]?.value;
  const waits: boolean[] = [];
  const watcher = new MutationObserver(() => waits.push(document.querySelector('[role=status]') !== null));
  watcher.observe(document.body, { childList: true, subtree: true });
  render(<Part to="you" />);
  await expect.element(page.getByText('Hello you')).toBeVisible();
  watcher.disconnect();
  expect(waits).not.toContain(true);
  expect(load).toHaveBeenCalledOnce();
});
