const HEADER = 'Content-Security-Policy';

/**
 * The response with the app's policy on it. Where a host sets one of its own both hold, so that neither loosens the
 * other. Made anew, it also counts as the answer to the address that was asked for, wherever the host had sent it on to.
 */
export function withPolicy(response: Response, policy: string): Response {
  // A redirection that the browser has still to follow; nothing of it can be read.
  if (response.type === 'opaqueredirect' || response.type === 'error') return response;
  const headers = new Headers(response.headers);
  const there = headers.get(HEADER)?.split(/,\s*/) ?? [];
  if (there.includes(policy) && !response.redirected) return response;
  if (!there.includes(policy)) headers.append(HEADER, policy);
  const { status, statusText } = response;
  return new Response(response.body, { status, statusText, headers });
}
