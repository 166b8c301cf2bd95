import styles from './Shapes.module.css';
import type { Shape, TextShape } from './shape.ts';
import { type Stroke, strokeOf, TEXT_CASE, textLook } from './strokes.ts';

/** Shapes over a picture, to stand in an SVG whose view box is in pixels of the clip; every casing lies below every line. */
export function Shapes({ shapes }: { readonly shapes: readonly Shape[] }) {
  return (
    <g className={styles.shapes}>
      {(['case', 'line'] as const).map((layer) =>
        shapes.map((shape, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a shape is its place in the list, from frame to frame too
          <Layer key={`${layer} ${index}`} shape={shape} layer={layer} />
        )),
      )}
    </g>
  );
}

function Layer({ shape, layer }: { readonly shape: Shape; readonly layer: 'case' | 'line' }) {
  if (shape.kind === 'text') return layer === 'line' && <Text {...shape} />;
  const stroke = strokeOf(shape.stroke);
  if (layer === 'case' && stroke.casePx === 0) return null;
  const look = layer === 'case' ? caseLook(stroke) : lineLook(stroke);
  if (shape.kind === 'circle') {
    return <circle {...look} cx={shape.centre.x} cy={shape.centre.y} r={shape.radius} />;
  }
  return (
    <polyline
      {...look}
      opacity={look.opacity * (shape.opacity ?? 1)}
      points={shape.places.map(({ x, y }) => `${x},${y}`).join(' ')}
    />
  );
}

const shared = ({ dashPx, opacity = 1 }: Stroke) => ({
  opacity,
  ...(dashPx && { strokeDasharray: dashPx.join(' ') }),
});

const caseLook = (stroke: Stroke) => ({
  ...shared(stroke),
  stroke: 'var(--video-case)',
  strokeWidth: stroke.casePx,
  fill: 'none',
});

const lineLook = (stroke: Stroke) => ({
  ...shared(stroke),
  stroke: `var(${stroke.color})`,
  strokeWidth: stroke.widthPx,
  fill: stroke.isFilled ? `var(${stroke.color})` : 'none',
});

function Text({ text, at, align, size, isFaint }: TextShape) {
  const { weight, opacity } = textLook(isFaint);
  return (
    <text
      {...at}
      textAnchor={align}
      fontSize={size}
      fontWeight={weight}
      opacity={opacity}
      fill="var(--video-line)"
      stroke="var(--video-case)"
      strokeWidth={size * TEXT_CASE}
    >
      {text}
    </text>
  );
}
