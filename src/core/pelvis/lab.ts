/** Linear light of each sRGB byte (IEC 61966-2-1). */
const LINEAR = Float64Array.from({ length: 256 }, (_, byte) => {
  const share = byte / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});

/** Between so many places the root is as good as straight: to a thousandth of a byte. */
const STEPS = 16384;
/** The cube root of the CIE, straight near black (CIE 15:2004), at even places from 0 to 1 and one beyond. */
const ROOTS = Float64Array.from({ length: STEPS + 2 }, (_, i) => {
  const share = i / STEPS;
  return share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16 / 116;
});

function root(share: number): number {
  const place = share * STEPS;
  const before = place | 0;
  return ROOTS[before]! + (ROOTS[before + 1]! - ROOTS[before]!) * (place - before);
}

/**
 * A colour as CIE L*a*b* under daylight (D65), in bytes: L* stretched to 0–255, a* and b* shifted by 128. Differences
 * of colour then count about as much as they are seen, whatever the brightness.
 *
 * @param red,green,blue sRGB, 0–255; between whole numbers too
 */
export function writeLab(red: number, green: number, blue: number, out: Uint8Array, at: number): void {
  const r = LINEAR[Math.round(red)]!;
  const g = LINEAR[Math.round(green)]!;
  const b = LINEAR[Math.round(blue)]!;
  const x = root((0.412453 * r + 0.35758 * g + 0.180423 * b) / 0.950456);
  const y = root(0.212671 * r + 0.71516 * g + 0.072169 * b);
  const z = root((0.019334 * r + 0.119193 * g + 0.950227 * b) / 1.088754);
  out[at] = Math.round(Math.min(255, Math.max(0, (116 * y - 16) * 2.55)));
  out[at + 1] = Math.round(Math.min(255, Math.max(0, 500 * (x - y) + 128)));
  out[at + 2] = Math.round(Math.min(255, Math.max(0, 200 * (y - z) + 128)));
}
