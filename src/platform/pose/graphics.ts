/**
 * Graphics that are computed by the processor: SwiftShader, Mesa's llvmpipe and lavapipe, Microsoft's Basic Render and
 * WARP, Apple's software renderer. The pose model takes seconds a frame on them.
 */
const SOFTWARE = /swiftshader|llvmpipe|lavapipe|softpipe|software|basic render|\bwarp\b/i;

/** Whether a renderer is a real graphics card; what has no name is none. */
export const isCard = (renderer: string | null): boolean =>
  renderer !== null && renderer.trim() !== '' && !SOFTWARE.test(renderer);

/** What draws for this page, in the browser's words; null where it does not say. */
export function rendererHere(): string | null {
  const context = new OffscreenCanvas(1, 1).getContext('webgl2');
  if (!context) return null;
  const debug = context.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = context.getParameter(debug ? debug.UNMASKED_RENDERER_WEBGL : context.RENDERER);
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return typeof name === 'string' ? name : null;
}
