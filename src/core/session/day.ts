const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "3 Mar 2026" of year-month-day; an empty one was never said. */
export function dayWords(date: string): string {
  const time = Date.parse(date);
  return date === '' || Number.isNaN(time) ? 'No date' : DAY.format(time);
}
