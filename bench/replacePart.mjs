// @ts-check

/**
 * Puts a made part of a document between its two marks; the words round them are written by hand.
 *
 * @param {string} text
 * @param {string} name
 * @param {string} part
 */
export function replacePart(text, name, part) {
  const marks = new RegExp(`(<!-- bench:${name} -->)[\\s\\S]*?(<!-- /bench -->)`);
  if (!marks.test(text)) throw new Error(`docs/accuracy.md has no place for “${name}”.`);
  return text.replace(marks, (_, start, end) => `${start}\n${part}\n${end}`);
}
