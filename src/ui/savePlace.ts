interface PickerOptions {
  readonly suggestedName: string;
  readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
}

declare global {
  interface Window {
    /** Chromium has it. */
    showSaveFilePicker?(options: PickerOptions): Promise<FileSystemFileHandle>;
  }
}

/**
 * Where the person wants a zip file to be: `downloads` where the browser doesn't ask, null where they chose none. To be
 * called while a press is handled.
 */
export async function choosePlace(suggestedName: string): Promise<FileSystemFileHandle | 'downloads' | null> {
  if (!window.showSaveFilePicker) return 'downloads';
  try {
    const types = [{ accept: { 'application/zip': ['.zip'] } }];
    return await window.showSaveFilePicker({ suggestedName, types });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    // The page lies inside another one, say.
    return 'downloads';
  }
}
