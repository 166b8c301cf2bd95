declare global {
  interface Window {
    /** Chromium on a computer has it. */
    showDirectoryPicker?(options: {
      readonly id: string;
      readonly mode: 'readwrite';
    }): Promise<FileSystemDirectoryHandle>;
  }
}

export const canPickFolder = (): boolean => !!window.showDirectoryPicker;

/** The folder that the person chose; null: none. To be called while a press is handled. */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return (await window.showDirectoryPicker?.({ id: 'evenstride-library', mode: 'readwrite' })) ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}
