interface Turn {
  readonly work: () => void;
  readonly isLast: boolean;
}

const waiting: Turn[] = [];
let current: Turn | null = null;
let isNextDue = false;

/**
 * Begins a piece of work when all that was asked for before it is over, in a task of its own: whoever uses the page, and
 * pictures, come in between.
 *
 * @param isLast when nothing else waits: nobody sees it yet
 * @returns says that it is over, or not wanted any more; until then nothing else has its turn
 */
export function takeTurn(work: () => void, isLast = false): () => void {
  const turn = { work, isLast };
  waiting.push(turn);
  goOn();
  return () => {
    const place = waiting.indexOf(turn);
    if (place >= 0) waiting.splice(place, 1);
    if (current === turn) current = null;
    goOn();
  };
}

/** Does something once nobody waits for the page any more, which goes on meanwhile. The answer calls it off. */
export function afterTurns(work: () => void): () => void {
  const end = takeTurn(() => {
    work();
    end();
  }, true);
  return end;
}

function goOn(): void {
  if (current || isNextDue || waiting.length === 0) return;
  isNextDue = true;
  setTimeout(() => {
    isNextDue = false;
    current = waiting.find(({ isLast }) => !isLast) ?? waiting[0] ?? null;
    if (current) waiting.splice(waiting.indexOf(current), 1);
    current?.work();
  });
}
