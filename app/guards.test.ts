import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { actions, outsideRoutes, pages, routes } from '@/lib/testing/guarded-files';

// Nothing is open by oversight: every page of the console, every action and every route says who may use it.

const read = (file: string) => readFileSync(file, 'utf8');

describe('guards', () => {
  const pageFiles = globSync('app/*/admin/**/page.tsx');
  it('finds the console', () => expect(pageFiles.length).toBeGreaterThan(5));

  it.each(pageFiles)('%s asks for a permission', (file) => expect(read(file)).toMatch(/await require(Staff|Operator)\(/));

  it.each(globSync('app/**/actions.ts'))('%s exports guarded actions alone', (file) => {
    const source = read(file);
    expect(source.startsWith("'use server';")).toBe(true);
    const exported = [...source.matchAll(/^export const \w+ = (\w+)\(/gm)].map(([, maker]) => maker);
    expect(exported.length).toBe([...source.matchAll(/^export /gm)].length);
    for (const maker of exported) expect(['publicAction', 'shopperAction', 'staffAction', 'operatorAction']).toContain(maker);
    if (file.includes('admin')) for (const maker of exported) expect(['staffAction', 'operatorAction']).toContain(maker);
  });

  it.each(globSync('app/api/**/route.ts'))('%s is known to be open, or wrapped', (file) => {
    if (!outsideRoutes.has(file))
      expect(read(file)).toMatch(/(readRoute|writeRoute|eventRoute|downloadRoute|uploadRoute|photoRoute|importRoute|sheetRoute)\(/);
  });

  it('are understood by the walk (e2e/walk.spec.ts), every one', () => {
    expect(
      pages()
        .filter(({ path }) => path.startsWith('/admin'))
        .map(({ file }) => file),
    ).toEqual(pageFiles);
    const exported = globSync('app/**/actions.ts').flatMap((file) => [...read(file).matchAll(/^export const /gm)]);
    expect(actions().length).toBe(exported.length);
    for (const { file, methods } of routes()) expect(methods.length, file).toBeGreaterThan(0);
  });
});
