const CALLS = ['RTCPeerConnection', 'webkitRTCPeerConnection'];

/**
 * Takes from the page what video calls are made with. The Content-Security-Policy holds every other way to reach another
 * computer, but no browser lets it hold this one; the app has no use for it. Workers never have it.
 */
export function withoutCalls(): void {
  for (const name of CALLS) Reflect.deleteProperty(globalThis, name);
}
