import { fileURLToPath } from 'node:url';
import type { Rolldown } from 'vite';

type Context = Parameters<Extract<Rolldown.CodeSplittingGroup['name'], (...args: never[]) => unknown>>[1];

const source = (path: string): string => fileURLToPath(new URL(`../src/${path}`, import.meta.url));

const PAGE = source('main.tsx');
/** What shows a session: wanted all at once. */
const SESSION = [
  'ui/panels/session/SessionBar.tsx',
  'ui/panels/clips/ClipSettings.tsx',
  'ui/panels/results/Results.tsx',
  'ui/panels/measures/MeasuresPanel.tsx',
  'ui/panels/motion/MotionPanel.tsx',
  'ui/panels/gallery/GalleryPanel.tsx',
  'ui/panels/report/ReportPanel.tsx',
].map(source);
/** Imports all components, or all icons, there are; what is used of them comes along with who uses it. */
const BARREL =
  /react-aria-components[\\/]dist[\\/]exports[\\/]index|lucide-react[\\/]dist[\\/]esm[\\/]lucide-react/;
const LIBRARY = ['state/library/browserLibrary.ts', 'platform/analysis/readTrack.ts'].map(source);

/**
 * Code that is always wanted together, in one file each: left alone the bundler makes a file of whatever any two parts
 * share, and a start asked for 120 of them, each by way of the service worker.
 */
export const codeSplitting: Rolldown.CodeSplittingOptions = {
  groups: [group('first', 3, [PAGE]), group('library', 2, LIBRARY), group('session', 1, SESSION)],
};

/** All that some modules import, without waiting for it to be wanted, save what a group before it has taken. */
function group(name: string, priority: number, roots: readonly string[]): Rolldown.CodeSplittingGroup {
  let members: ReadonlySet<string> | null = null;
  return {
    priority,
    name(id, context) {
      members ??= reachOf(roots, context);
      return members.has(id) ? name : null;
    },
  };
}

/** The page itself is not among them: it begins when it is loaded, and the command line's page shares its parts. */
function reachOf(roots: readonly string[], context: Context): ReadonlySet<string> {
  const found = new Set<string>(roots);
  for (const id of found) {
    if (BARREL.test(id)) continue;
    for (const imported of context.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  }
  found.delete(PAGE);
  return found;
}
