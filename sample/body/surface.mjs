// Surface nets: turns a solid into a smooth mesh. Every grid cell that the surface passes through gets one vertex, at
// the middle of where it crosses the cell's edges; every grid edge that is crossed gets a face between its four cells.

const CORNERS = [0, 1, 2, 3, 4, 5, 6, 7].map((i) => [i & 1, (i >> 1) & 1, (i >> 2) & 1]);
const EDGES = CORNERS.flatMap((_, a) => [1, 2, 4].filter((bit) => !(a & bit)).map((bit) => [a, a | bit]));

/** `solid(x, y, z)` is a distance, `box` { low, high } encloses it; returns positions, normals and triangle corners. */
export function surfaceOf(solid, box, cell) {
  const grid = sample(solid, box, cell);
  const { count, stride, value } = grid;
  const positions = [];
  const faces = [];
  const vertexOf = new Int32Array(value.length).fill(-1);
  const offset = CORNERS.map(([x, y, z]) => x + y * stride[1] + z * stride[2]);
  for (let k = 0; k < count[2] - 1; k++)
    for (let j = 0; j < count[1] - 1; j++)
      for (let i = 0; i < count[0] - 1; i++) {
        const n = i + j * stride[1] + k * stride[2];
        const inside = value[n] < 0;
        if (offset.every((o) => value[n + o] < 0 === inside)) continue;
        const middle = middleOfCrossings(offset.map((o) => value[n + o]));
        vertexOf[n] = positions.length / 3;
        positions.push(...[i, j, k].map((at, axis) => box.low[axis] + (at + middle[axis]) * cell));
        // The three edges that leave the cell's first corner: their other three cells are already done.
        for (let axis = 0; axis < 3; axis++) {
          if (inside === value[n + stride[axis]] < 0) continue;
          const [u, v] = [stride[(axis + 1) % 3], stride[(axis + 2) % 3]];
          const [a, b, c, d] = [n, n - u, n - u - v, n - v].map((m) => vertexOf[m]);
          if (Math.min(a, b, c, d) < 0) continue; // at the rim of the box
          faces.push(...(inside ? [a, b, c, a, c, d] : [a, c, b, a, d, c]));
        }
      }
  return { positions, faces, normals: normalsOf(solid, positions, cell) };
}

/** Where a cell's edges are crossed, averaged; in cells, from the first corner. */
function middleOfCrossings(corner) {
  const sum = [0, 0, 0];
  let crossings = 0;
  for (const [a, b] of EDGES) {
    if (corner[a] < 0 === corner[b] < 0) continue;
    const s = corner[a] / (corner[a] - corner[b]);
    for (let axis = 0; axis < 3; axis++)
      sum[axis] += CORNERS[a][axis] + s * (CORNERS[b][axis] - CORNERS[a][axis]);
    crossings++;
  }
  return sum.map((s) => s / crossings);
}

const BLOCK = 5;
/** The distance at every grid point; where a whole block is far from the surface, only at the block's middle. */
function sample(solid, box, cell) {
  const count = box.low.map((low, axis) => Math.ceil((box.high[axis] - low) / cell) + 1);
  const stride = [1, count[0], count[0] * count[1]];
  const value = new Float32Array(count[0] * count[1] * count[2]);
  const at = (i, j, k) => solid(box.low[0] + i * cell, box.low[1] + j * cell, box.low[2] + k * cell);
  const farAway = BLOCK * cell * 1.2; // more than half a block's diagonal, as distances are not exact
  const half = (BLOCK - 1) / 2;
  const upTo = (from, axis) => Math.min(from + BLOCK, count[axis]);
  for (let k0 = 0; k0 < count[2]; k0 += BLOCK)
    for (let j0 = 0; j0 < count[1]; j0 += BLOCK)
      for (let i0 = 0; i0 < count[0]; i0 += BLOCK) {
        const middle = at(i0 + half, j0 + half, k0 + half);
        const far = Math.abs(middle) > farAway;
        for (let k = k0; k < upTo(k0, 2); k++)
          for (let j = j0; j < upTo(j0, 1); j++)
            for (let i = i0; i < upTo(i0, 0); i++)
              value[i + j * stride[1] + k * stride[2]] = far ? middle : at(i, j, k);
      }
  return { count, stride, value };
}

/** The direction in which the distance grows fastest. */
function normalsOf(solid, positions, cell) {
  const normals = [];
  const e = cell / 2;
  for (let n = 0; n < positions.length; n += 3) {
    const [x, y, z] = positions.slice(n, n + 3);
    const g = [
      solid(x + e, y, z) - solid(x - e, y, z),
      solid(x, y + e, z) - solid(x, y - e, z),
      solid(x, y, z + e) - solid(x, y, z - e),
    ];
    const length = Math.hypot(...g) || 1;
    normals.push(g[0] / length, g[1] / length, g[2] / length);
  }
  return normals;
}
