import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { pictures } from './catalogue';
import { writeIndex } from './write-index';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    force: { type: 'boolean', default: false },
    out: { type: 'string', default: 'public/media/demo' },
    size: { type: 'string', default: '800' },
    exposures: { type: 'string', default: '24' },
  },
});
const origin = 'http://studio.invalid';
const three = '/node_modules/three';
const imports = { three: `${three}/build/three.module.js`, 'three/addons/': `${three}/examples/jsm/`, '@/': '/' };
const html = `<!doctype html><script type="importmap">${JSON.stringify({ imports })}</script><script type="module" src="/scripts/pictures/page"></script>`;

/** Answers the page from the working tree, with types stripped from what is TypeScript. */
async function source(pathname: string): Promise<{ body: string; contentType: string }> {
  if (pathname === '/') return { body: html, contentType: 'text/html' };
  const file = path.join(process.cwd(), pathname);
  if (file.endsWith('.js')) return { body: await readFile(file, 'utf8'), contentType: 'text/javascript' };
  return { body: stripTypeScriptTypes(await readFile(`${file}.ts`, 'utf8')), contentType: 'text/javascript' };
}

async function develop(address: string, file: string, most: number): Promise<number> {
  const png = Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
  for (const quality of [86, 80, 72, 62, 50]) {
    const webp = await sharp(png).webp({ quality, effort: 6, smartSubsample: true }).toBuffer();
    if (webp.length > most && quality > 50) continue;
    await sharp(webp).toFile(file);
    return webp.length;
  }
  return 0;
}

async function openStudio(): Promise<{ page: Page; close: () => Promise<void> }> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'],
  });
  const page = await browser.newPage();
  page.on('console', (message) => message.type() === 'error' && console.error(message.text()));
  page.on('pageerror', (error) => console.error(error));
  await page.route(`${origin}/**`, async (route) => route.fulfill(await source(new URL(route.request().url()).pathname)));
  await page.goto(origin);
  await page.waitForFunction(() => typeof globalThis.shootProduct === 'function');
  return { page, close: () => browser.close() };
}

const size = Number(options.size);
const exposures = Number(options.exposures);
const wanted = (key: string) => !options.only || new RegExp(options.only).test(key);
const missing = (key: string) => wanted(key) && (options.force || !existsSync(path.join(options.out, `${key}.webp`)));

await mkdir(options.out, { recursive: true });
await writeIndex('prisma/seed/pictures.json');
const studio = await openStudio();
for (const { key, kind, colour, view } of pictures.filter((picture) => missing(picture.key))) {
  const began = Date.now();
  const address = await studio.page.evaluate(
    (shot) => globalThis.shootProduct(shot.kind, shot.colour, shot.view, shot.size, shot.exposures),
    {
      kind,
      colour,
      view,
      size,
      exposures,
    },
  );
  const bytes = await develop(address, path.join(options.out, `${key}.webp`), 40_000);
  console.log(`${key}: ${Math.round(bytes / 1000)} KB in ${Date.now() - began} ms`);
}
for (const name of ['hero-1', 'hero-2']) {
  for (const [suffix, width, height] of [
    ['', 1600, 900],
    ['-m', 900, 1100],
  ] as const) {
    if (!missing(name + suffix)) continue;
    const address = await studio.page.evaluate((shot) => globalThis.shootHero(shot.name, shot.width, shot.height, shot.exposures), {
      name,
      width,
      height,
      exposures: exposures * 2,
    });
    const bytes = await develop(address, path.join(options.out, `${name}${suffix}.webp`), 110_000);
    console.log(`${name}${suffix}: ${Math.round(bytes / 1000)} KB`);
  }
}
await studio.close();
