import { startTransition, useEffect, useState } from 'react';
import { takeTurn } from './turns.ts';

/**
 * What is shown of a value that would take a while to draw: a newer one follows when its turn has come, so that what
 * shows the same results on one page is not drawn anew in one go.
 *
 * @param first until the first turn
 */
export function useInTurn<T, F = T>(newest: T, first: T | F = newest): T | F {
  const [shown, setShown] = useState<T | F>(() => first);
  useEffect(() => {
    if (Object.is(shown, newest)) return;
    // Over when it is on the page: then this effect is run again.
    return takeTurn(() => startTransition(() => setShown(() => newest)));
  }, [shown, newest]);
  return shown;
}
