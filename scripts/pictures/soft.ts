import { BufferAttribute, BufferGeometry, Mesh, Vector2, Vector3, type Material } from 'three';
import { noise } from './random';
import type { Flat } from './shapes';

function grid(columns: number, rows: number, at: (u: number, v: number) => Vector3, repeat: Flat): BufferGeometry {
  const [positions, uvs, index]: [number[], number[], number[]] = [[], [], []];
  for (let j = 0; j <= rows; j++) {
    for (let i = 0; i <= columns; i++) {
      const [u, v] = [i / columns, j / rows];
      const p = at(u, v);
      positions.push(p.x, p.y, p.z);
      uvs.push(u * repeat[0], v * repeat[1]);
      if (i < columns && j < rows) {
        const a = j * (columns + 1) + i;
        index.push(a, a + 1, a + columns + 1, a + 1, a + columns + 2, a + columns + 1);
      }
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(positions), 3));
  geometry.setAttribute('uv', new BufferAttribute(new Float32Array(uvs), 2));
  geometry.setIndex(index);
  geometry.computeVertexNormals();
  return geometry;
}

/** Any surface given by u and v in [0, 1]. */
export const surface = (columns: number, rows: number, at: (u: number, v: number) => Vector3, material: Material, repeat: Flat = [1, 1]) =>
  new Mesh(grid(columns, rows, at, repeat), material);

/** Pushes vertices along their normals by gentle noise, so that cloth does not look moulded. */
export function rumple(mesh: Mesh, amount: number, frequency: number): Mesh {
  const [position, normal] = [mesh.geometry.getAttribute('position'), mesh.geometry.getAttribute('normal')];
  for (let i = 0; i < position.count; i++) {
    const [x, y, z] = [position.getX(i), position.getY(i), position.getZ(i)];
    const push = (noise(x * frequency + 40, y * frequency + 40, z * frequency + 40) - 0.5) * amount;
    position.setXYZ(i, x + normal.getX(i) * push, y + normal.getY(i) * push, z + normal.getZ(i) * push);
  }
  mesh.geometry.computeVertexNormals();
  return mesh;
}

/** A band of cloth or strap following a line in x and y, `thickness` thick and `width` wide along z. */
export function ribbon(line: readonly Vector2[], thickness: number, width: number, material: Material, length = 1): Mesh {
  const sides = line.map((p, i) => {
    const along = (line[i + 1] ?? p)
      .clone()
      .sub(line[i - 1] ?? p)
      .normalize();
    return new Vector2(-along.y, along.x).multiplyScalar(thickness / 2);
  });
  const ring: Vector2[] = [];
  line.forEach((p, i) => ring.push(p.clone().add(sides[i] ?? new Vector2())));
  const [end, endSide] = [line.at(-1) ?? new Vector2(), sides.at(-1) ?? new Vector2()];
  ring.push(end.clone().addScaledVector(new Vector2(endSide.y, -endSide.x), 1));
  for (let i = line.length - 1; i >= 0; i--) ring.push((line[i] ?? end).clone().sub(sides[i] ?? endSide));
  const [start, startSide] = [line[0] ?? new Vector2(), sides[0] ?? new Vector2()];
  ring.push(start.clone().addScaledVector(new Vector2(-startSide.y, startSide.x), 1), ring[0] ?? start);
  const centre = (i: number) => (i < line.length ? line[i] : line[Math.max(0, Math.min(line.length - 1, 2 * line.length - i))]) ?? start;
  const rows = 22;
  return surface(
    ring.length - 1,
    rows,
    (u, v) => {
      const i = Math.round(u * (ring.length - 1));
      const p = (ring[i] ?? start).clone();
      // The outermost rows close towards the middle line: a soft selvedge instead of an open side.
      const edge = v === 0 || v === 1 ? 0 : v <= 1 / rows + 1e-6 || v >= 1 - 1 / rows - 1e-6 ? 0.8 : 1;
      const middle = centre(i);
      p.lerp(middle, 1 - edge);
      const inset = Math.min(thickness * 0.5, width * 0.1);
      const t = (v * rows - 1) / (rows - 2);
      const z = v === 0 ? 0 : v === 1 ? width : inset * 0.3 + Math.min(1, Math.max(0, t)) * (width - inset * 0.6);
      return new Vector3(p.x, p.y, z - width / 2);
    },
    material,
    [length, 1],
  );
}

/** A stuffed cushion in x and y; `power` 2 gives round corners, larger gives squarer ones. */
export function pillow(w: number, h: number, depth: number, material: Material, pinch = 0.1): Mesh {
  return surface(
    120,
    120,
    (u, v) => {
      // Both faces in one sheet: u runs over the front and back again.
      const back = u > 0.5;
      const [s, t] = [back ? 3 - 4 * u : 4 * u - 1, v * 2 - 1];
      const x = s * (1 - pinch * (1 - t * t) * Math.abs(s) ** 3);
      const y = t * (1 - pinch * (1 - s * s) * Math.abs(t) ** 3);
      const bulge = ((1 - Math.abs(s) ** 2.6) * (1 - Math.abs(t) ** 2.6)) ** 0.55;
      const crease = (noise(s * 3 + 9, t * 3 + 9, back ? 2 : 5) - 0.5) * 0.18 * (1 - bulge * 0.6);
      return new Vector3((x * w) / 2, (y * h) / 2, (back ? -1 : 1) * (depth / 2) * Math.max(0, bulge * (1 + crease)));
    },
    material,
  );
}
