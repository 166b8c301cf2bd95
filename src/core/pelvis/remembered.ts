/**
 * The same function, which remembers what it said of two objects as long as both are there: a correction of something
 * else runs the analysis again, and need not register pictures again.
 */
export function remembered<A extends object, B extends object, T>(
  compute: (a: A, b: B) => T,
): (a: A, b: B) => T {
  const known = new WeakMap<A, WeakMap<B, { readonly result: T }>>();
  return (a, b) => {
    const ofA = known.get(a) ?? new WeakMap<B, { readonly result: T }>();
    known.set(a, ofA);
    const had = ofA.get(b);
    if (had) return had.result;
    const result = compute(a, b);
    ofA.set(b, { result });
    return result;
  };
}
