// @ts-check

/**
 * @typedef {import('./ways.ts').WaySpeed} WaySpeed
 * @typedef {import('./page.ts').OwnSpeed & { cancelMs: number, peakMb: number | null, coldSeconds: number }} Own
 * @typedef {{ times: number, frames: number, seconds: number, framesPerS: number, longestTaskMs: number, longestLagMs: number, medianMb: number | null, peakMb: number | null, samples: readonly { atS: number, mb: number }[] }} Grown
 * @typedef {{
 *   schema: 'evenstride.speed/1',
 *   clip: { widthPx: number, heightPx: number, fps: number, frames: number },
 *   model: string,
 *   cores: number,
 *   ways: Partial<Record<'naive' | 'seeking' | 'legacy', WaySpeed>>,
 *   floor: (import('./floor.worker.ts').FloorParts & { framesPerS: number, wholePerS: number }) | null,
 *   own: Own | null,
 *   ratioToFloor: number | null,
 *   ratioToWholeFloor: number | null,
 *   ratioToNaive: number | null,
 *   growth: Grown[],
 * }} Report
 */

const LABELS = /** @type {const} */ ({
  naive: 'detectForVideo(videoFrame) on the page',
  seeking: 'video element and canvas',
  legacy: '@mediapipe/pose',
});

/** @param {Report} report */
function rows({ ways, own, floor }) {
  return [
    ...Object.entries(LABELS).flatMap(([name, label]) => {
      const way = ways[/** @type {keyof typeof LABELS} */ (name)];
      return way ? [{ label, framesPerS: way.framesPerS, frames: way.frames }] : [];
    }),
    ...(own
      ? [{ label: 'Evenstride, pelvis included', framesPerS: own.framesPerS, frames: own.frames }]
      : []),
    ...(floor
      ? [
          { label: 'the floor', framesPerS: floor.framesPerS, frames: null },
          { label: 'the floor, model as it comes', framesPerS: floor.wholePerS, frames: null },
        ]
      : []),
  ];
}

/** @param {Report} report */
function facts({ own, floor, ratioToFloor, ratioToWholeFloor, ratioToNaive }) {
  if (!own || !floor) return [];
  const { decodeMs, convertMs, inferMs, inferWholeMs, inferTogetherMs } = floor;
  return [
    `${ratioToFloor?.toFixed(2)} of the floor, ${ratioToWholeFloor?.toFixed(2)} of that with the model as it comes, ${ratioToNaive?.toFixed(1)} × the usual call`,
    `floor, milliseconds a frame: decode ${decodeMs.toFixed(1)}, convert ${convertMs.toFixed(1)}, infer ${inferMs.toFixed(1)} (${inferTogetherMs.toFixed(1)} while all processors do it; ${inferWholeMs.toFixed(1)} with the model as it comes)`,
    `first results ${own.firstResultS === null ? 'with the last frame' : `after ${own.firstResultS.toFixed(1)} s`}, all after ${own.seconds.toFixed(1)} s (${own.coldSeconds.toFixed(1)} s with loading the models)`,
    `longest task of the page ${own.longestTaskMs.toFixed(0)} ms (0: none of 50 ms or more), longest wait ${own.longestLagMs.toFixed(0)} ms`,
    `cancelled after ${own.cancelMs.toFixed(0)} ms`,
    `at most ${own.peakMb ?? '–'} MB in all processes of the browser`,
  ];
}

/** @param {Report} report */
const clipWords = ({ clip, model, cores }) =>
  `${clip.frames} frames of ${clip.widthPx} × ${clip.heightPx} at ${clip.fps.toFixed(0)} a second, model ${model}, ${cores} processors`;

/** @param {Report} report */
export function speedText(report) {
  const width = Math.max(...rows(report).map(({ label }) => label.length), 0);
  return [
    clipWords(report),
    ...rows(report).map(
      ({ label, framesPerS, frames }) =>
        `  ${label.padEnd(width)}  ${framesPerS.toFixed(1).padStart(6)} frames/s${frames === null ? '' : ` (${frames} frames)`}`,
    ),
    ...facts(report),
    ...report.growth.map(
      ({ times, frames, seconds, framesPerS, medianMb, peakMb, longestTaskMs }) =>
        `  ${times} × the clip: ${frames} frames in ${seconds.toFixed(1)} s, ${framesPerS.toFixed(1)} frames/s, ${medianMb ?? '–'} MB in the median, ${peakMb ?? '–'} at most, longest task ${longestTaskMs.toFixed(0)} ms`,
    ),
  ].join('\n');
}

/** @param {Report} report */
export function speedTable(report) {
  const growth = report.growth.map(
    ({ times, frames, seconds, framesPerS, medianMb, peakMb }) =>
      `| ${times} × | ${frames} | ${seconds.toFixed(1)} s | ${framesPerS.toFixed(1)} | ${medianMb ?? '–'} MB | ${peakMb ?? '–'} MB |`,
  );
  return [
    `${clipWords(report)}.`,
    '',
    '| way | frames a second |',
    '|---|---|',
    ...rows(report).map(({ label, framesPerS }) => `| ${label} | ${framesPerS.toFixed(1)} |`),
    '',
    ...facts(report).map((fact) => `- ${fact}`),
    ...(growth.length > 0
      ? [
          '',
          '| clip | frames | time | frames a second | memory, median | at most |',
          '|---|---|---|---|---|---|',
          ...growth,
        ]
      : []),
    '',
    '![Frames a second of each way](performance.svg)',
  ].join('\n');
}

const BAR = 30;
const LEFT = 300;
const WIDTH = 860;

/** Bars of frames a second. @param {Report} report */
export function speedPicture(report) {
  const bars = rows(report);
  const most = Math.max(...bars.map(({ framesPerS }) => framesPerS));
  const height = BAR * bars.length + 20;
  const drawn = bars.map(({ label, framesPerS }, i) => {
    const y = 10 + i * BAR;
    const length = ((WIDTH - LEFT - 70) * framesPerS) / most;
    const fill = label.startsWith('Evenstride') ? '#0f766e' : '#94a3b8';
    return `<text x="${LEFT - 10}" y="${y + 18}" text-anchor="end">${label}</text><rect x="${LEFT}" y="${y + 4}" width="${length.toFixed(1)}" height="${BAR - 10}" rx="3" fill="${fill}"/><text x="${(LEFT + length + 8).toFixed(1)}" y="${y + 18}">${framesPerS.toFixed(1)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="Inter, system-ui, sans-serif" font-size="14" role="img" aria-label="Frames a second of each way"><rect width="${WIDTH}" height="${height}" fill="#fff"/><g fill="#1e293b">${drawn.join('')}</g></svg>\n`;
}
