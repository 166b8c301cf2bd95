interface Turn {
  readonly work: () => void;
}

const waiting: Turn[] = [];
let current: Turn | null = null;
let isNextDue = false;

/**
 * Begins a piece of work when all that was asked for before it is over, in a task of its own: whoever uses the page, and
 * pictures, come in between.
 *
 * @returns says that it is over, or not wanted any more; until then nothing else has its turn
 */
export function takeTurn(work: () => void): () => void {
  const turn = { work };
  waiting.push(turn);
  goOn();
  return () => {
    const place = waiting.indexOf(turn);
    if (place >= 0) waiting.splice(place, 1);
    if (current === turn) current = null;
    goOn();
  };
}

function goOn(): void {
  if (current || isNextDue || waiting.length === 0) return;
  isNextDue = true;
  setTimeout(() => {
    isNextDue = false;
    current = waiting.shift() ?? null;
    current?.work();
  });
}
