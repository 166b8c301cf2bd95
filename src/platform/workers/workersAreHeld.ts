import { failed, ok, type Result } from '../../core/problem.ts';
import { startServiceWorker } from '../serviceWorker/start.ts';
import { untilAborted } from '../untilAborted.ts';

/**
 * Whether a worker that is started now can reach this page's own origin only. It goes by the policy that comes with its
 * script, not by its page's, so it must wait until scripts come with one: from the host, or from the service worker,
 * which takes a few moments at the first visit. Nobody starts a worker without asking here first.
 */
export async function workersAreHeld(signal?: AbortSignal): Promise<Result<null>> {
  held ??= find();
  const answer = await (signal ? untilAborted(held, signal) : held);
  if (answer) return ok(null);
  // The next try looks again.
  held = null;
  return failed(
    'workers-not-held',
    'This browser can’t hold Evenstride to its own address here, so the analysis was not started.',
    'Reload the page. If it happens again, use a window that isn’t private, or a browser that allows service workers.',
  );
}

let held: Promise<boolean> | null = null;

async function find(): Promise<boolean> {
  // The development server runs without the policy.
  if (import.meta.env.DEV) return true;
  return (await scriptsComeWithPolicy()) || ((await startServiceWorker()) && scriptsComeWithPolicy());
}

/** Asks for this very script once more: hosts and the service worker treat all scripts alike. */
async function scriptsComeWithPolicy(): Promise<boolean> {
  try {
    const response = await fetch(import.meta.url);
    await response.body?.cancel();
    return /(^|;|,)\s*connect-src 'self'\s*(;|,|$)/.test(
      response.headers.get('Content-Security-Policy') ?? '',
    );
  } catch {
    return false;
  }
}
