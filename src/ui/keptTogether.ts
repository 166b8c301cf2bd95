/** Words in which no line ends between a sign and what it belongs to. */
export const keptTogether = (words: string): string =>
  words.replaceAll('± ', '±\u00a0').replaceAll('left − right', 'left\u00a0−\u00a0right');
