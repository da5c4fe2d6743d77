import {
  AdditiveBlending,
  Mesh,
  NoBlending,
  OrthographicCamera,
  PlaneGeometry,
  Scene,
  ShaderMaterial,
  Color,
  Vector2,
  type WebGLRenderer,
  type WebGLRenderTarget,
} from 'three';

const vertexShader = 'varying vec2 place; void main() { place = uv; gl_Position = vec4(position.xy, 0.0, 1.0); }';

const addShader =
  'uniform sampler2D film; uniform float weight; varying vec2 place; void main() { gl_FragColor = vec4(min(texture2D(film, place).rgb, 12.0) * weight, weight); }';

const developShader = `
uniform sampler2D film; uniform vec2 size; varying vec2 place;
float grain(vec2 p) { return fract(sin(dot(p, vec2(12.9898, 78.233))) * 43758.5453); }
void main() {
  vec3 light = texture2D(film, place).rgb;
  vec2 away = (place - vec2(0.42, 0.6)) * vec2(size.x / max(size.x, size.y), size.y / max(size.x, size.y));
  light *= 1.03 - 0.34 * dot(away, away);
  gl_FragColor = vec4(light, 1.0);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
  gl_FragColor.rgb += (grain(place * size) - 0.5) / 200.0;
}`;

function set(material: ShaderMaterial, values: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(values)) {
    const uniform = material.uniforms[name];
    if (uniform) uniform.value = value;
  }
}

/** Adds exposures up and turns the sum into a picture. */
export class Darkroom {
  private readonly camera = new OrthographicCamera(-1, 1, 1, -1, 0, 1);
  private readonly scene = new Scene();
  private readonly adding = new ShaderMaterial({
    vertexShader,
    fragmentShader: addShader,
    uniforms: { film: { value: null }, weight: { value: 1 } },
    blending: AdditiveBlending,
    premultipliedAlpha: true,
    depthTest: false,
    toneMapped: false,
  });
  private readonly developing = new ShaderMaterial({
    vertexShader,
    fragmentShader: developShader,
    uniforms: { film: { value: null }, size: { value: new Vector2(1, 1) } },
    blending: NoBlending,
    depthTest: false,
  });
  private readonly sheet = new Mesh(new PlaneGeometry(2, 2), this.adding);

  private readonly renderer: WebGLRenderer;

  constructor(renderer: WebGLRenderer) {
    this.renderer = renderer;
    this.sheet.frustumCulled = false;
    this.scene.add(this.sheet);
  }

  clear(sum: WebGLRenderTarget): void {
    this.renderer.setRenderTarget(sum);
    this.renderer.setClearColor(new Color(0, 0, 0), 0);
    this.renderer.clear();
  }

  add(film: WebGLRenderTarget, sum: WebGLRenderTarget, weight: number): void {
    this.sheet.material = this.adding;
    set(this.adding, { film: film.texture, weight });
    this.renderer.autoClear = false;
    this.renderer.setRenderTarget(sum);
    this.renderer.render(this.scene, this.camera);
    this.renderer.autoClear = true;
  }

  /** The picture as a PNG data address. */
  develop(sum: WebGLRenderTarget): string {
    this.sheet.material = this.developing;
    set(this.developing, { film: sum.texture, size: new Vector2(sum.width, sum.height) });
    this.renderer.setRenderTarget(null);
    this.renderer.render(this.scene, this.camera);
    return this.renderer.domElement.toDataURL('image/png');
  }
}
