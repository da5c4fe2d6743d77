import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

// Nothing is open by oversight: every page of the console, every action and every route says who may use it.

const read = (file: string) => readFileSync(file, 'utf8');
/** Routes for anyone or for outside parties, which prove themselves in another way. */
const open = new Set([
  'app/api/auth/[...nextauth]/route.ts',
  'app/api/auth/alipay-return/route.ts',
  'app/api/auth/start/[provider]/route.ts',
  'app/api/carriers/[carrier]/push/route.ts',
  'app/api/health/route.ts',
  'app/api/internal/expire/route.ts',
  'app/api/language/[to]/route.ts',
  'app/api/payments/[provider]/notify/route.ts',
  'app/api/pictures/[name]/route.ts',
  'app/api/payments/[provider]/payer/route.ts',
  'app/api/regions/route.ts',
]);

describe('guards', () => {
  const pages = globSync('app/*/admin/**/page.tsx');
  it('finds the console', () => expect(pages.length).toBeGreaterThan(5));

  it.each(pages)('%s asks for a permission', (file) => expect(read(file)).toMatch(/await require(Staff|Operator)\(/));

  it.each(globSync('app/**/actions.ts'))('%s exports guarded actions alone', (file) => {
    const source = read(file);
    expect(source.startsWith("'use server';")).toBe(true);
    const exported = [...source.matchAll(/^export const \w+ = (\w+)\(/gm)].map(([, maker]) => maker);
    expect(exported.length).toBe([...source.matchAll(/^export /gm)].length);
    for (const maker of exported) expect(['publicAction', 'shopperAction', 'staffAction', 'operatorAction']).toContain(maker);
    if (file.includes('admin')) for (const maker of exported) expect(['staffAction', 'operatorAction']).toContain(maker);
  });

  it.each(globSync('app/api/**/route.ts'))('%s is known to be open, or wrapped', (file) => {
    if (!open.has(file)) expect(read(file)).toMatch(/(readRoute|writeRoute|eventRoute|downloadRoute|uploadRoute|photoRoute|importRoute)\(/);
  });
});
