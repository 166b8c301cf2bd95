import type { StrideLine } from '../../charts/strideLines.ts';
import { curveSpread, curveValue, lineName, toeOffWords } from '../../charts/strideWords.ts';
import { NOT_MEASURED } from '../../format.ts';
import styles from './StrideTable.module.css';

const TENTHS = Array.from({ length: 11 }, (_, tenth) => 10 * tenth);

interface StrideTableProps {
  /** What the angle is called. */
  readonly label: string;
  readonly lines: readonly StrideLine[];
}

/** The curves as numbers, for who can't see them or wants to copy them. */
export function StrideTable({ label, lines }: StrideTableProps) {
  const keyOf = ({ slot, side }: StrideLine): string => `${slot} ${side}`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable from the keyboard
    <section className={styles.scroll} aria-label={`${label} over the stride, values`} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Stride</th>
            {lines.map((line) => (
              <th key={keyOf(line)} scope="col">
                {lineName(line)}, n {line.curve.n}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {TENTHS.map((percent) => (
            <tr key={percent}>
              <th scope="row">{percent} %</th>
              {lines.map((line) => {
                const spread = curveSpread(line, percent);
                return (
                  <td key={keyOf(line)}>
                    {curveValue(line, percent)} {spread && <span className={styles.spread}>{spread}</span>}
                  </td>
                );
              })}
            </tr>
          ))}
          <tr>
            <th scope="row">Toe-off</th>
            {lines.map((line) => (
              <td key={keyOf(line)}>{toeOffWords(line) ?? NOT_MEASURED}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}
