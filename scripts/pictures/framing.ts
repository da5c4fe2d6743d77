import { Box3, Mesh, Vector3, type Object3D, type PerspectiveCamera } from 'three';

/** Turns the thing, makes it about two units big and stands it on the floor (or hangs it above). */
export function stand(thing: Object3D, turn: number, hung: number): void {
  thing.rotation.y = (turn * Math.PI) / 180;
  thing.updateMatrixWorld(true);
  const size = new Box3().setFromObject(thing, true).getSize(new Vector3());
  thing.scale.multiplyScalar(2 / size.length());
  thing.updateMatrixWorld(true);
  const box = new Box3().setFromObject(thing, true);
  const middle = box.getCenter(new Vector3());
  thing.position.add(new Vector3(-middle.x, -box.min.y + hung, -middle.z));
  thing.updateMatrixWorld(true);
}

function corners(thing: Object3D): Vector3[] {
  const points: Vector3[] = [];
  thing.traverse((part) => {
    if (!(part instanceof Mesh) || part.userData['unframed']) return;
    const position = part.geometry.getAttribute('position');
    const step = Math.max(1, Math.floor(position.count / 1500));
    for (let i = 0; i < position.count; i += step)
      points.push(new Vector3().fromBufferAttribute(position, i).applyMatrix4(part.matrixWorld));
  });
  return points;
}

/** Where in the frame the thing goes: its middle (-1 to 1 across and up) and how much of the shorter side it takes. */
export type Place = { x: number; y: number; fill: number };

/** Looks down at the thing from `tilt` degrees, at the distance and aim that put it in its place. */
export function frame(thing: Object3D, camera: PerspectiveCamera, aspect: number, tilt: number, place: Place): void {
  const points = corners(thing);
  const angle = (tilt * Math.PI) / 180;
  const back = new Vector3(0, Math.sin(angle), Math.cos(angle));
  camera.aspect = aspect;
  camera.updateProjectionMatrix();
  const target = new Vector3(0, 0.6, 0);
  let distance = 7;
  for (let round = 0; round < 8; round++) {
    camera.position.copy(target).addScaledVector(back, distance);
    camera.lookAt(target);
    camera.updateMatrixWorld(true);
    const seen = points.map((p) => p.clone().project(camera));
    const [xs, ys] = [seen.map((p) => p.x), seen.map((p) => p.y)];
    const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const unit = Math.tan((camera.fov * Math.PI) / 360) * distance;
    const across = new Vector3(1, 0, 0).applyQuaternion(camera.quaternion);
    const up = new Vector3(0, 1, 0).applyQuaternion(camera.quaternion);
    target.addScaledVector(across, ((left + right) / 2 - place.x) * unit * aspect).addScaledVector(up, ((low + high) / 2 - place.y) * unit);
    const short = Math.min(1, aspect);
    const taken = Math.max(((right - left) * aspect) / 2 / short, (high - low) / 2 / short);
    distance *= taken / place.fill;
  }
}
