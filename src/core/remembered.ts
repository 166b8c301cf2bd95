type Part = object | string | number;

/** What is known of some parts, and of those with others behind them. */
interface Known<T> {
  answer?: { readonly is: T };
  readonly ofObjects: WeakMap<object, Known<T>>;
  readonly ofWords: Map<string | number, Known<T>>;
}

/**
 * The same function, which remembers what it said of the same parts, as long as the objects among them are there: a
 * correction of something else asks again, and need not wait again. The function must go by nothing but its parts, and
 * these never change.
 */
export function remembered<Parts extends readonly [object, ...Part[]], T>(
  compute: (...parts: Parts) => T,
): (...parts: Parts) => T {
  const all = nothing<T>();
  return (...parts) => {
    const known = parts.reduce<Known<T>>(behind, all);
    known.answer ??= { is: compute(...parts) };
    return known.answer.is;
  };
}

const nothing = <T>(): Known<T> => ({ ofObjects: new WeakMap(), ofWords: new Map() });

function behind<T>({ ofObjects, ofWords }: Known<T>, part: Part): Known<T> {
  if (typeof part === 'object') {
    const had = ofObjects.get(part) ?? nothing<T>();
    ofObjects.set(part, had);
    return had;
  }
  const had = ofWords.get(part) ?? nothing<T>();
  ofWords.set(part, had);
  return had;
}
