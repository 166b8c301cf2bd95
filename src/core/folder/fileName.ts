/** Ends every file of ours in a folder. */
export const FOLDER_FILE_END = '.evenstride.zip';
/** Of UTF-8; names of files may have 255. */
const NAME_BYTES = 100;

/**
 * Of a session's file: the runner, the day, the first characters of the session's id. What a disk or a program doesn't
 * allow in names, and marks that change the direction of text, become blanks; a name that is taken gets all of the id.
 *
 * @param date as year-month-day, or empty
 * @param isTaken whether another file has that name; disks that don't tell A from a don't tell here either
 */
export function folderFileName(
  session: { readonly runnerName: string; readonly date: string; readonly id: string },
  isTaken: (name: string) => boolean,
): string {
  const { date, id } = session;
  const who = safe(session.runnerName) || 'Session';
  const nameWith = (mark: string): string =>
    `${[who, date, safe(mark)].filter(Boolean).join(' ')}${FOLDER_FILE_END}`;
  const short = nameWith(id.slice(0, 8));
  return isTaken(short) ? nameWith(id) : short;
}

function safe(text: string): string {
  const plain = text
    .normalize('NFC')
    // Separators and wildcards of any system, control and format characters, lone halves of characters.
    .replace(/[\\/:*?"<>|~%$#]|\p{C}|\p{Zl}|\p{Zp}/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return [...plain]
    .reduce((cut, character) => {
      const longer = cut + character;
      return utf8Bytes(longer) <= NAME_BYTES ? longer : cut;
    }, '')
    .trimEnd();
}

const utf8Bytes = (text: string): number =>
  [...text].reduce((sum, character) => {
    const code = character.codePointAt(0)!;
    return sum + (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
  }, 0);
