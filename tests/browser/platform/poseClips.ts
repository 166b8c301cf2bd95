/** Real clips for internal tests; they lie beside the project on some machines and are no part of it. */
const SHARED = import.meta.glob<string>('../../../../shared/clips/*.{mp4,mov}', {
  query: '?url',
  import: 'default',
  eager: true,
});

const fileFrom = async (url: string, name: string): Promise<File | null> => {
  const response = await fetch(url);
  const found = response.ok && response.headers.get('content-type')?.startsWith('video/');
  return found ? new File([await response.blob()], name) : null;
};

/** Null where the folder of real clips is missing. */
export async function sharedClip(name: string): Promise<File | null> {
  const url = SHARED[`../../../../shared/clips/${name}`];
  return url ? fileFrom(url, name) : null;
}

/** The app's own sample; null until it has been made. */
export const sampleClip = (): Promise<File | null> => fileFrom('/sample/before.mp4', 'before.mp4');
