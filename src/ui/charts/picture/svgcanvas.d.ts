declare module 'svgcanvas' {
  /** A canvas whose 2D context writes SVG. */
  export class Element {
    constructor(options: { readonly width: number; readonly height: number; readonly ctx?: unknown });
    readonly svg: SVGSVGElement;
    getContext(type: '2d'): CanvasRenderingContext2D;
  }
}
