/** The frame nearest to a time; times are ascending. */
export function frameAt(timesS: Float64Array, timeS: number): number {
  let low = 0;
  let high = timesS.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (timesS[middle]! < timeS) low = middle + 1;
    else high = middle;
  }
  return low > 0 && timeS - timesS[low - 1]! < timesS[low]! - timeS ? low - 1 : low;
}
