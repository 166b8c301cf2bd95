/** Letters in a line before it is broken. */
const LINE_LENGTH = 28;

/** Words broken into lines of a label; a word that is longer than a line is cut. */
export function textLines(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean).flatMap(pieces)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= LINE_LENGTH)
      lines.push(`${lines.pop()} ${word}`);
    else lines.push(word);
  }
  return lines;
}

/** By letters, not by code units: an emoji is not torn apart. */
function pieces(word: string): readonly string[] {
  const letters = [...word];
  return Array.from({ length: Math.ceil(letters.length / LINE_LENGTH) }, (_, i) =>
    letters.slice(i * LINE_LENGTH, (i + 1) * LINE_LENGTH).join(''),
  );
}

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Goes by the first letter, as the Unicode bidirectional algorithm does. */
export const isRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(/\p{L}/u.exec(text)?.[0] ?? '');
