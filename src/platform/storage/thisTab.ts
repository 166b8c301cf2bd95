const OPEN_SESSION = 'evenstride.open-session';

/** The session that this tab had open before it was reloaded or crashed; null: none. */
export function openInThisTab(): string | null {
  try {
    return sessionStorage.getItem(OPEN_SESSION);
  } catch {
    return null;
  }
}

export function setOpenInThisTab(sessionId: string | null): void {
  try {
    if (sessionId === null) sessionStorage.removeItem(OPEN_SESSION);
    else sessionStorage.setItem(OPEN_SESSION, sessionId);
  } catch {
    // Where nothing is stored, nothing is opened again.
  }
}
