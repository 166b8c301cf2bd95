/**
 * Small values that the browser keeps for this address, by name. A browser may refuse to keep anything, and then throws
 * at the very mention of its storage: there is nothing kept then, and all else goes on.
 */
export const localValues = {
  getItem(name: string): string | null {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  },
  setItem(name: string, value: string): void {
    try {
      localStorage.setItem(name, value);
    } catch (error) {
      console.warn(error);
    }
  },
};
