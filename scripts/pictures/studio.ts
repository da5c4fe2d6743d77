import {
  AmbientLight,
  BasicShadowMap,
  BufferGeometry,
  Color,
  DirectionalLight,
  FloatType,
  HalfFloatType,
  Mesh,
  MeshBasicMaterial,
  MeshLambertMaterial,
  PerspectiveCamera,
  PMREMGenerator,
  Scene,
  ShaderChunk,
  SphereGeometry,
  PlaneGeometry,
  Vector3,
  WebGLRenderer,
  WebGLRenderTarget,
  BackSide,
  DoubleSide,
  NeutralToneMapping,
  BufferAttribute,
} from 'three';
import { Darkroom } from './darkroom';

// Highlights come from the soft boxes in the environment alone; a direct light would leave one dot per exposure on a glaze.
ShaderChunk.lights_physical_pars_fragment = ShaderChunk.lights_physical_pars_fragment
  .replace(/clearcoatSpecularDirect \+= ccIrradiance[^;]*;/, '')
  .replace(/reflectedLight\.directSpecular \+= irradiance \* specularBRDF[^;]*;/, '');
// Diffuse light from around is exposed lamp by lamp, with its shadows; only the floor's bounce is left to the environment.
ShaderChunk.lights_fragment_maps = ShaderChunk.lights_fragment_maps.replace(
  'iblIrradiance += getIBLIrradiance( geometryNormal );',
  'iblIrradiance += 0.22 * getIBLIrradiance( geometryNormal );',
);

const backdropColour = new Color('#e6ddd2');

/** The room as shiny things see it: a big soft box at the upper left, a strip on the right, a rim behind. */
function softboxes(): Scene {
  const room = new Scene();
  const walls = new SphereGeometry(20, 48, 32);
  const colours = new Float32Array(walls.getAttribute('position').count * 3);
  const [floor, high] = [new Color(0.62, 0.56, 0.49), new Color(0.3, 0.29, 0.28)];
  for (let i = 0; i < colours.length / 3; i++) {
    const y = walls.getAttribute('position').getY(i) / 20;
    floor
      .clone()
      .lerp(high, Math.min(1, Math.max(0, y * 1.6 + 0.25)))
      .toArray(colours, i * 3);
  }
  walls.setAttribute('color', new BufferAttribute(colours, 3));
  room.add(new Mesh(walls, new MeshBasicMaterial({ vertexColors: true, side: BackSide })));
  const box = (w: number, h: number, at: [number, number, number], strength: number) => {
    const panel = new Mesh(
      new PlaneGeometry(w, h),
      new MeshBasicMaterial({ color: new Color(strength, strength * 0.97, strength * 0.92), side: DoubleSide }),
    );
    panel.position.set(...at);
    panel.lookAt(0, 0, 0);
    room.add(panel);
  };
  box(9, 9, [-9, 9, 6], 6.5);
  box(2.4, 12, [12, 5, 3], 3.2);
  box(12, 4, [2, 13, -4], 3);
  box(10, 3, [-6, 5, -12], 1.6);
  return room;
}

/** Floor and wall in one sweep. */
function sweep(): Mesh {
  const rows: [number, number][] = [
    [40, 0],
    [0, 0],
  ];
  for (let i = 1; i <= 24; i++) {
    const angle = (i / 24) * (Math.PI / 2);
    rows.push([-3 - Math.sin(angle) * 5, 5 - Math.cos(angle) * 5]);
  }
  rows.push([-8, 40]);
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(rows.flatMap(([z, y]) => [-60, y, z, 60, y, z])), 3));
  geometry.setIndex(rows.slice(1).flatMap((_, i) => [i * 2, i * 2 + 1, i * 2 + 2, i * 2 + 1, i * 2 + 3, i * 2 + 2]));
  geometry.computeVertexNormals();
  const mesh = new Mesh(geometry, new MeshLambertMaterial({ color: backdropColour, side: DoubleSide }));
  mesh.receiveShadow = true;
  return mesh;
}

function lamp(scene: Scene, shadow: number): DirectionalLight {
  const light = new DirectionalLight('#ffffff', 1);
  light.castShadow = true;
  light.shadow.mapSize.set(shadow, shadow);
  light.shadow.bias = -0.0006;
  light.shadow.normalBias = 0.012;
  Object.assign(light.shadow.camera, { left: -2.4, right: 2.4, top: 2.4, bottom: -2.4, near: 1, far: 20 });
  scene.add(light, light.target);
  return light;
}

/** The van der Corput sequence: evenly spread numbers, whatever their count. */
function spread(index: number, base: number): number {
  let [value, fraction, n] = [0, 1, index + 1];
  while (n > 0) {
    fraction /= base;
    value += fraction * (n % base);
    n = Math.floor(n / base);
  }
  return value;
}

export class Studio {
  readonly scene = new Scene();
  readonly camera = new PerspectiveCamera(22, 1, 0.5, 80);
  private readonly renderer = new WebGLRenderer({ preserveDrawingBuffer: true, antialias: false });
  private readonly darkroom = new Darkroom(this.renderer);
  private readonly key = lamp(this.scene, 1024);
  private readonly sky = lamp(this.scene, 512);

  constructor() {
    this.renderer.shadowMap.enabled = true;
    this.renderer.shadowMap.type = BasicShadowMap;
    this.renderer.toneMapping = NeutralToneMapping;
    const pmrem = new PMREMGenerator(this.renderer);
    this.scene.environment = pmrem.fromScene(softboxes(), 0.01).texture;
    this.scene.add(sweep(), new AmbientLight('#fff4e8', 0.2));
  }

  /** Exposes `count` times, each with the lamps, the lens and the pixel grid moved a little, and develops the average. */
  expose(width: number, height: number, count: number, lens = 0.02): string {
    this.renderer.setSize(width, height, false);
    const film = new WebGLRenderTarget(width, height, { type: HalfFloatType });
    const sum = new WebGLRenderTarget(width, height, { type: FloatType, depthBuffer: false });
    const home = this.camera.position.clone();
    const aim = new Vector3(0, 0, -1).applyQuaternion(this.camera.quaternion).multiplyScalar(home.length()).add(home);
    this.darkroom.clear(sum);
    for (let i = 0; i < count; i++) {
      this.aimLamps(i);
      const [r, a] = [Math.sqrt(spread(i, 5)) * lens, spread(i, 7) * Math.PI * 2];
      this.camera.position.copy(home).add(new Vector3(Math.cos(a) * r, Math.sin(a) * r, 0).applyQuaternion(this.camera.quaternion));
      this.camera.lookAt(aim);
      this.camera.setViewOffset(width, height, spread(i, 2) - 0.5, spread(i, 3) - 0.5, width, height);
      this.renderer.setRenderTarget(film);
      this.renderer.clear();
      this.renderer.render(this.scene, this.camera);
      this.darkroom.add(film, sum, 1 / count);
    }
    this.camera.position.copy(home);
    this.camera.clearViewOffset();
    const picture = this.darkroom.develop(sum);
    film.dispose();
    sum.dispose();
    return picture;
  }

  private aimLamps(i: number): void {
    const [r, a] = [Math.sqrt(spread(i, 2)) * 2.1, spread(i, 3) * Math.PI * 2];
    this.key.position.set(-5.2 + Math.cos(a) * r, 8, 4.6 + Math.sin(a) * r);
    this.key.intensity = 2.15;
    this.key.color.set('#fff6ea');
    const [height, around] = [0.22 + 0.78 * Math.sqrt(spread(i, 3)), spread(i, 5) * Math.PI * 2];
    const flat = Math.sqrt(1 - height * height);
    this.sky.position.set(flat * Math.cos(around), height, flat * Math.sin(around)).multiplyScalar(9);
    this.sky.intensity = 1.25;
    this.sky.color.set('#f6f7fb');
  }
}
