import { useEffect, useEffectEvent } from 'react';

/** Where letters are typed, these keys belong to the text. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest('textarea, input:not([type="range"], [type="checkbox"], [type="radio"])') !== null);

/** A dialog holds work of its own until it is applied; the list of changes does not. */
const isInDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"]:not([data-keeps-undo])') !== null;

/** Undo with Ctrl or ⌘ and Z; redo with Shift besides, or with Ctrl and Y; anywhere on the page. */
export function useUndoKeys(undo: () => void, redo: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    if (isTyping(event.target) || isInDialog(event.target)) return;
    const key = event.key.toLowerCase();
    const isRedo = (key === 'z' && event.shiftKey) || (key === 'y' && event.ctrlKey);
    if (key !== 'z' && !isRedo) return;
    event.preventDefault();
    if (isRedo) redo();
    else undo();
  });

  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
