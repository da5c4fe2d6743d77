import { CatmullRomCurve3, ExtrudeGeometry, Group, LatheGeometry, Mesh, Shape, SplineCurve, TubeGeometry, Vector2, Vector3 } from 'three';
import type { BufferGeometry, Material, Object3D } from 'three';
import { RoundedBoxGeometry } from 'three/addons/geometries/RoundedBoxGeometry.js';
import { toCreasedNormals } from 'three/addons/utils/BufferGeometryUtils.js';

export type Flat = readonly [number, number];
export type Point = readonly [number, number, number];

export function group(...parts: Object3D[]): Group {
  const whole = new Group();
  whole.add(...parts);
  return whole;
}

export const solid = (geometry: BufferGeometry, material: Material) => new Mesh(geometry, material);

/** Moves, turns (radians) and scales a part; returns it. */
export function put<T extends Object3D>(part: T, at: Point, turn: Point = [0, 0, 0], scale: Point | number = 1): T {
  part.position.set(...at);
  part.rotation.set(...turn);
  if (typeof scale === 'number') part.scale.setScalar(scale);
  else part.scale.set(...scale);
  return part;
}

/** A polyline whose corners are rounded off. */
export function filleted(points: readonly Flat[], radius: number, steps = 6): Vector2[] {
  const corners = points.map((p) => new Vector2(...p));
  return corners.flatMap((corner, index) => {
    const [before, after] = [corners[index - 1], corners[index + 1]];
    if (!before || !after) return [corner];
    const reach = Math.min(radius, corner.distanceTo(before) * 0.48, corner.distanceTo(after) * 0.48);
    const from = corner.clone().add(before.clone().sub(corner).setLength(reach));
    const to = corner.clone().add(after.clone().sub(corner).setLength(reach));
    return Array.from({ length: steps + 1 }, (_, step) => {
      const t = step / steps;
      return from
        .clone()
        .multiplyScalar((1 - t) ** 2)
        .addScaledVector(corner, 2 * t * (1 - t))
        .addScaledVector(to, t * t);
    });
  });
}

/** Turned on a lathe from a polyline of [radius, height], corners rounded by `bevel`. */
export const turned = (points: readonly Flat[], material: Material, bevel = 0.02, sides = 96) =>
  solid(new LatheGeometry(filleted(points, bevel), sides), material);

const smooth = (points: readonly Flat[], steps: number) => new SplineCurve(points.map((p) => new Vector2(...p))).getPoints(steps);

/** Turned on a lathe from a smooth curve through the points. */
export const spun = (points: readonly Flat[], material: Material, sides = 96) =>
  solid(new LatheGeometry(smooth(points, 72), sides), material);

/** An open vessel: a smooth outer wall, a rounded lip and an inner wall. */
export function vessel(points: readonly Flat[], wall: number, material: Material, sides = 96): Mesh {
  const outer = smooth(points, 64);
  const lip = outer.at(-1) ?? new Vector2();
  const round = Array.from({ length: 7 }, (_, i) => {
    const angle = (Math.PI * i) / 6;
    return new Vector2(lip.x - wall / 2 + (Math.cos(angle) * wall) / 2, lip.y + (Math.sin(angle) * wall) / 2);
  });
  const inner = outer
    .toReversed()
    .slice(1)
    .map((p) => new Vector2(Math.max(0, p.x - wall), Math.max(p.y, (outer[0]?.y ?? 0) + wall)));
  return solid(new LatheGeometry([...outer, ...round.slice(1), ...inner], sides), material);
}

export const curve = (points: readonly Point[], closed = false) =>
  new CatmullRomCurve3(
    points.map((p) => new Vector3(...p)),
    closed,
    'centripetal',
  );

export const tube = (points: readonly Point[], radius: number, material: Material, closed = false) =>
  solid(new TubeGeometry(curve(points, closed), 96, radius, 20, closed), material);

/** A tube whose thickness follows `radii` along its length. */
export function tapered(points: readonly Point[], radii: readonly number[], material: Material): Mesh {
  const [path, steps, sides] = [curve(points), 64, 28];
  const geometry = new TubeGeometry(path, steps, 1, sides);
  const position = geometry.getAttribute('position');
  const vertex = new Vector3();
  for (let i = 0; i < position.count; i++) {
    const t = Math.floor(i / (sides + 1)) / steps;
    const place = t * (radii.length - 1);
    const [low, high] = [radii[Math.floor(place)] ?? 1, radii[Math.ceil(place)] ?? 1];
    const middle = path.getPointAt(t);
    vertex
      .fromBufferAttribute(position, i)
      .sub(middle)
      .multiplyScalar(low + (high - low) * (place % 1))
      .add(middle);
    position.setXYZ(i, vertex.x, vertex.y, vertex.z);
  }
  geometry.computeVertexNormals();
  return solid(geometry, material);
}

export const box = (w: number, h: number, d: number, radius: number, material: Material) =>
  solid(new RoundedBoxGeometry(w, h, d, 6, Math.min(radius, w / 2.01, h / 2.01, d / 2.01)), material);

export function roundedRectangle(w: number, h: number, r: number): Shape {
  const [x, y] = [w / 2, h / 2];
  const shape = new Shape();
  shape
    .moveTo(-x + r, -y)
    .lineTo(x - r, -y)
    .absarc(x - r, -y + r, r, -Math.PI / 2, 0);
  shape.lineTo(x, y - r).absarc(x - r, y - r, r, 0, Math.PI / 2);
  shape.lineTo(-x + r, y).absarc(-x + r, y - r, r, Math.PI / 2, Math.PI);
  shape.lineTo(-x, -y + r).absarc(-x + r, -y + r, r, Math.PI, Math.PI * 1.5);
  return shape;
}

/** A shape in x and y made `depth` thick along z and centred there, edges rounded by `edge`. */
export function cut(shape: Shape, depth: number, edge: number, material: Material): Mesh {
  const geometry = new ExtrudeGeometry(shape, {
    depth: Math.max(0.001, depth - 2 * edge),
    bevelEnabled: edge > 0,
    bevelSize: edge,
    bevelThickness: edge,
    bevelOffset: -edge,
    bevelSegments: 5,
    curveSegments: 24,
  });
  geometry.translate(0, 0, -(depth - 2 * edge) / 2);
  return solid(toCreasedNormals(geometry, 0.6), material);
}

/** A plate with rounded corners lying flat, resting on y = 0. */
export const slab = (w: number, h: number, d: number, corner: number, edge: number, material: Material) => {
  const part = cut(roundedRectangle(w, d, corner), h, edge, material);
  part.geometry.rotateX(-Math.PI / 2).translate(0, h / 2, 0);
  return part;
};
