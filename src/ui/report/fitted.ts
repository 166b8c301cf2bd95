/** Of letters and pictures; smaller ones can't be read on paper. */
const SCALES = [1, 0.95, 0.9, 0.85, 0.8, 0.75];
/** What of Letter, the shorter paper, its margins leave. */
const SHEET_MM = 253;
const MM = 96 / 25.4;

/**
 * A report in letters just small enough for its two sheets. What is longer than that even in the smallest goes on to
 * another sheet: nothing that somebody wrote is cut off.
 */
export async function fitted(html: string): Promise<string> {
  const frame = document.createElement('iframe');
  frame.sandbox.add('allow-same-origin');
  frame.setAttribute('aria-hidden', 'true');
  frame.style.cssText = 'position: fixed; left: -10000px; width: 220mm; height: 300mm; visibility: hidden';
  frame.srcdoc = html;
  document.body.append(frame);
  try {
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    const page = frame.contentDocument;
    if (!page) return html;
    const tallestPx = (scale: number): number => {
      page.documentElement.style.setProperty('--scale', String(scale));
      return Math.max(
        ...[...page.querySelectorAll('.sheet')].map((sheet) => sheet.getBoundingClientRect().height),
      );
    };
    const scale = SCALES.find((each) => tallestPx(each) <= SHEET_MM * MM) ?? SCALES.at(-1);
    return html.replace('<html lang="en">', `<html lang="en" style="--scale:${scale}">`);
  } finally {
    frame.remove();
  }
}
