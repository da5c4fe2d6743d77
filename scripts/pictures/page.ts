import { Mesh, type Object3D } from 'three';
import { frame, stand } from './framing';
import { heroes } from './heroes';
import { models } from './objects/index';
import { Studio } from './studio';

const studio = new Studio();

function shoot(thing: Object3D, width: number, height: number, count: number, lens?: number): string {
  thing.traverse((part) => {
    if (part instanceof Mesh) part.castShadow = part.receiveShadow = !part.userData['shadowless'];
  });
  studio.scene.add(thing);
  const picture = studio.expose(width, height, count, lens);
  studio.scene.remove(thing);
  thing.traverse((part) => {
    if (part instanceof Mesh) part.geometry.dispose();
  });
  return picture;
}

declare global {
  var shootProduct: (kind: string, colour: string, view: 1 | 2, size: number, count: number) => string;
  var shootHero: (name: string, width: number, height: number, count: number) => string;
}

globalThis.shootProduct = (kind, colour, view, size, count) => {
  const model = models[kind];
  if (!model) throw new Error(`No model of ${kind}`);
  const seen = view === 2 ? { ...model, turn: (model.turn ?? 0) + 70, ...model.second } : model;
  const thing = model.build(colour);
  stand(thing, seen.turn ?? 0, model.hung ?? 0);
  frame(thing, studio.camera, 1, seen.tilt ?? 16, { x: 0, y: -0.02, fill: seen.fill ?? 0.66 });
  return shoot(thing, size, size, count);
};

globalThis.shootHero = (name, width, height, count) => {
  const hero = heroes[name];
  if (!hero) throw new Error(`No such hero: ${name}`);
  const thing = hero.build();
  const wide = width > height;
  stand(thing, 0, 0);
  frame(thing, studio.camera, width / height, hero.tilt, wide ? hero.wide : hero.tall);
  return shoot(thing, width, height, count, 0.035);
};
