const DEG = Math.PI / 180;

/** A piece of a disc round the origin as the path of an SVG, from one direction to another: degrees clockwise from up. */
export function sector(radius: number, fromDeg: number, toDeg: number): string {
  const end = (deg: number): string =>
    `${(radius * Math.sin(deg * DEG)).toFixed(2)} ${(-radius * Math.cos(deg * DEG)).toFixed(2)}`;
  return `M0 0L${end(fromDeg)}A${radius} ${radius} 0 0 1 ${end(toDeg)}Z`;
}
