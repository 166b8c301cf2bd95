import type { RunnerBox } from '../../core/pose/runnerBox.ts';
import type { Pixels } from '../video/pixels.ts';

/** Hands and feet reach beyond the joints, and the runner moves: so much is left round the box, as a share of its height. */
const MARGIN = 0.25;
const GREY = 0xff808080;

/** Paints over all of a picture but the runner, so that a model that looks for somebody finds them. */
export function blankBeside({ data, widthPx, heightPx }: Pixels, box: RunnerBox): void {
  const marginPx = MARGIN * (box.bottom - box.top) * heightPx;
  const [left, right] = within(box.left * widthPx - marginPx, box.right * widthPx + marginPx, widthPx);
  const [top, bottom] = within(box.top * heightPx - marginPx, box.bottom * heightPx + marginPx, heightPx);
  data.fill(GREY, 0, top * widthPx);
  data.fill(GREY, bottom * widthPx);
  for (let start = top * widthPx; start < bottom * widthPx; start += widthPx) {
    data.fill(GREY, start, start + left);
    data.fill(GREY, start + right, start + widthPx);
  }
}

const within = (from: number, to: number, size: number): [number, number] => [
  Math.min(size, Math.max(0, Math.floor(from))),
  Math.min(size, Math.max(0, Math.ceil(to))),
];
