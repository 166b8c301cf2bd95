import { type ComponentType, lazy } from 'react';
import { Alert } from '../../components/Alert.tsx';
import type { ShapesCanvasProps } from './ShapesCanvas.tsx';

/** The canvas and its library, loaded when there is something to draw. */
export const LazyShapes = lazy<ComponentType<ShapesCanvasProps>>(() =>
  import('./ShapesCanvas.tsx').then(
    (module) => ({ default: module.ShapesCanvas }),
    () => ({ default: NotLoaded }),
  ),
);

/** The drawings themselves are safe: only what paints them is missing. */
function NotLoaded() {
  return (
    <Alert message="The drawings can’t be shown." tip="Check the connection, and load the page again." />
  );
}
