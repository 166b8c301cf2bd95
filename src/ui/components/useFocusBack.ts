import { useEffect, useRef } from 'react';
import { useView } from '../viewStore.ts';

/**
 * Brings the focus back to the button that opened a tool; where the tool took that button away together with the reason
 * for it, to the part of the page that it stood in.
 */
export function useFocusBack(tool: 'levelling' | 'marking'): void {
  const isOpen = useView((state) => state[tool] !== null);
  const opener = useRef<{ button: HTMLElement; place: HTMLElement | null } | null>(null);
  useEffect(() => {
    if (isOpen) return;
    const { button, place } = opener.current ?? {};
    opener.current = null;
    return button && place ? keepFocus(button, place) : button?.focus();
  }, [isOpen]);
  useEffect(
    () =>
      useView.subscribe((now, was) => {
        const button = document.activeElement;
        if (!now[tool] || was[tool] || !(button instanceof HTMLElement)) return;
        opener.current = { button, place: button.closest<HTMLElement>('[tabindex="-1"]') };
      }),
    [tool],
  );
}

/** Hands the focus to a button; when that goes away, as it may once the numbers follow, to the part it stood in. */
function keepFocus(button: HTMLElement, place: HTMLElement): () => void {
  const hold = (): void => {
    if (button.isConnected) return;
    if (document.activeElement === document.body) place.focus();
    observer.disconnect();
  };
  const observer = new MutationObserver(hold);
  observer.observe(place, { childList: true, subtree: true });
  button.focus();
  hold();
  return () => observer.disconnect();
}
