const TILE = 8;

/** Diagonal lines on a tint: how "before" is filled, next to "after", which is solid. */
export function hatch(line: string, ground: string): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = TILE;
  tile.height = TILE;
  const context = tile.getContext('2d');
  if (!context) return ground;
  context.fillStyle = ground;
  context.fillRect(0, 0, TILE, TILE);
  context.strokeStyle = line;
  context.lineWidth = 1.6;
  context.beginPath();
  for (const offset of [-TILE, 0, TILE]) {
    context.moveTo(offset - 1, TILE + 1);
    context.lineTo(offset + TILE + 1, -1);
  }
  context.stroke();
  return context.createPattern(tile, 'repeat') ?? ground;
}
