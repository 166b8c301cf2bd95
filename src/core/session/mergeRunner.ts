import type { Runner } from './runner.ts';

/**
 * Somebody who is known, with what a file says of them besides: tags are joined, notes of the file go under those that
 * are there, and another name is noted. null where the file says nothing new.
 */
export function mergeRunner(here: Runner, file: Runner): Runner | null {
  const lines = [
    file.name === here.name ? '' : `Also called “${file.name}”.`,
    here.notes.includes(file.notes.trim()) ? '' : file.notes.trim(),
  ].filter((line) => line !== '' && !here.notes.includes(line));
  const tags = file.tags.filter((tag) => !here.tags.includes(tag));
  if (lines.length === 0 && tags.length === 0) return null;
  return {
    ...here,
    notes: [here.notes, ...lines].filter((line) => line !== '').join('\n\n'),
    tags: [...here.tags, ...tags],
  };
}
