import { describe, expect, it } from 'vitest';
import { couplingOfMeans } from '../../../src/core/stats/coupling.ts';
import { memoryOf, standardErrorOfRun } from '../../../src/core/stats/serial.ts';
import { summarize, summarizeRun } from '../../../src/core/stats/summarize.ts';

const LH = [2.4, 2.4, 2.4, 2.2, 2.1, 1.5, 2.3, 2.3, 2.5, 2.0, 1.9, 1.7, 2.2, 1.8, 3.2];
const TREND = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/*
 * R:
 * lh <- c(2.4,2.4,2.4,2.2,2.1,1.5,2.3,2.3,2.5,2.0,1.9,1.7,2.2,1.8,3.2); trend <- 1:10; grid <- 2 * (1:48 - .5) / 48 - 1
 * R <- function(n, r) r^abs(outer(1:n, 1:n, "-"))
 * ll <- function(x, r) as.numeric(logLik(nlme::gls(x ~ 1, data.frame(x = x), correlation = nlme::corAR1(r, fixed = TRUE), method = "REML")))
 * S <- function(x, r) { if (r < 0) return(var(x) / length(x)); n <- length(x); Ri <- solve(R(n, r)); m <- sum(Ri %*% x) / sum(Ri)
 *   c(t(x - m) %*% Ri %*% (x - m)) / (n - 1) * sum(R(n, r)) / n^2 }
 * w <- function(xs) { l <- rowSums(sapply(xs, function(x) sapply(grid, function(r) ll(x, r)))) + log(ifelse(grid < 0, .5, 1) * (1 - abs(grid)))
 *   p <- exp(l - max(l)); p / sum(p) }
 * se <- function(x, xs = list(x)) sqrt(sum(w(xs) * sapply(grid, function(r) S(x, r))))
 */
describe('values that follow each other', () => {
  const alone = (run: readonly number[]) => standardErrorOfRun(run, memoryOf([[run]]));

  it('have the standard error of R’s restricted likelihood: se(lh), se(trend)', () => {
    expect(alone(LH)).toBeCloseTo(0.1624450031, 9);
    expect(alone(TREND)).toBeCloseTo(2.7791160477, 9);
  });

  it('share a memory with the other side: se(lh, list(lh, trend))', () => {
    expect(standardErrorOfRun(LH, memoryOf([[LH], [TREND]]))).toBeCloseTo(1.0367593272, 9);
  });

  it('count once however often the same strides are read', () => {
    const once = memoryOf([[LH]])!;
    memoryOf([[LH, LH, LH]])!.forEach((weight, i) => {
      expect(weight).toBeCloseTo(once[i]!, 12);
    });
    expect(memoryOf([[LH], [LH]])![24]).not.toBeCloseTo(once[24]!, 3);
  });

  it('widen the interval of their mean, and leave mean and spread alone', () => {
    const [run, independent] = [summarizeRun(TREND), summarize(TREND)];
    expect(run.standardError! / independent.standardError!).toBeGreaterThan(2);
    expect(run.mean).toBe(independent.mean);
    expect(run.sd).toBe(independent.sd);
  });

  it('never narrow it: alternating values count as independent', () => {
    const turns = [1, 5, 1, 5, 1, 5, 1, 5, 1, 5, 1, 5];
    const independent = summarize(turns).standardError!;
    expect(alone(turns)).toBeGreaterThanOrEqual(independent);
    expect(alone(turns)).toBeLessThan(1.02 * independent);
  });

  it('say nothing when they are few, or all the same', () => {
    expect(memoryOf([[[1, 2, 3, 4]], [[2, 2, 2, 2, 2, 2]], [[]]])).toBeNull();
    expect(summarizeRun([2, 2, 2, 2, 2, 2, 2]).ci95).toEqual({ low: 2, high: 2 });
    expect(memoryOf([[LH], [[2, 2, 2, 2, 2, 2]]])).toEqual(memoryOf([[LH]]));
  });

  it('lose what was not seen', () => {
    expect(summarizeRun([Number.NaN, ...LH, Number.NaN])).toEqual(summarizeRun(LH));
  });

  it('do not care how far from zero they lie', () => {
    expect(alone(LH.map((value) => value + 1000))).toBeCloseTo(alone(LH), 9);
  });
});

describe('sides that move together', () => {
  const side = (values: readonly number[], offsetS: number) =>
    values.map((value, i) => ({ timeS: 0.7 * i + offsetS, value }));
  const coupling = (left: readonly number[], right: readonly number[]) =>
    couplingOfMeans(
      { left: side(left, 0), right: side(right, 0.35) },
      { left: summarize(left), right: summarize(right) },
    );
  const up = [1, 2, 2.5, 4, 5, 5.5, 7];

  it('widen left − right when one rises as the other falls', () => {
    const down = up.map((value) => 8 - value);
    const { standardError } = summarize(up);
    expect(coupling(up, down)).toBeCloseTo(-(standardError! ** 2), 10);
  });

  it('never narrow it', () => {
    expect(coupling(up, up)).toBe(0);
  });

  it('are not guessed from few strides, nor from a side without spread', () => {
    expect(coupling([1, 2, 3, 4], [4, 3, 2, 1])).toBe(0);
    expect(coupling(up, [2, 2, 2, 2, 2, 2, 2])).toBeCloseTo(0, 12);
  });
});
