import { create } from 'zustand';

/** A newer version of the app that waits for its start. */
export const useAppVersion = create<{ readonly isNewerReady: boolean }>()(() => ({ isNewerReady: false }));

export const announceNewer = (): void => useAppVersion.setState({ isNewerReady: true });
export const startNewer = (): void => location.reload();
