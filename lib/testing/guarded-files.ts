import { globSync, readFileSync } from 'node:fs';
import { permissions, type Permission } from '@/lib/domain/access';

// What the program can be asked for, found in its own files, with what each says of who may ask.

export type Guard =
  | { readonly kind: 'staff'; readonly permission: Permission }
  | { readonly kind: 'operator' }
  | { readonly kind: 'shopper' }
  | { readonly kind: 'anyone' };

const read = (file: string) => readFileSync(file, 'utf8');

/** Routes for outside parties and for the first steps of a visit, which prove themselves in another way. */
export const outsideRoutes: ReadonlySet<string> = new Set([
  'app/api/auth/[...nextauth]/route.ts',
  'app/api/auth/alipay-return/route.ts',
  'app/api/auth/start/[provider]/route.ts',
  'app/api/checkout/coupons/route.ts',
  'app/api/carriers/[carrier]/push/route.ts',
  'app/api/health/route.ts',
  'app/api/internal/expire/route.ts',
  'app/api/language/[to]/route.ts',
  'app/api/payments/[provider]/notify/route.ts',
  'app/api/payments/[provider]/payer/route.ts',
  'app/api/pictures/[name]/route.ts',
  'app/api/regions/route.ts',
]);
/** Routes that guests use as well. */
const guestRoutes: ReadonlySet<string> = new Set(['app/api/cart/route.ts', 'app/api/live/route.ts', 'app/api/suggest/route.ts']);

/** @throws Error for a permission that there isn't */
function staffGuard(file: string, name: string | undefined): Guard {
  const permission = permissions.find((one) => one === name);
  if (permission === undefined) throw new Error(`${file} asks for the permission ${name ?? ''}, which there isn't`);
  return { kind: 'staff', permission };
}

/** Of the console's pages. @throws Error for one that asks for nothing */
function pageGuard(file: string): Guard {
  const source = read(file);
  const [, asked] = /await requireStaff\(((?:[^()]|\([^()]*\))*)\)/.exec(source) ?? [];
  // Of two, the first is for making something new: `id === 'new' ? 'x.write' : 'x.read'`.
  if (asked !== undefined) return staffGuard(file, [...asked.matchAll(/'([a-z_]+\.[a-z_]+)'/g)].at(-1)?.[1]);
  if (/await requireOperator\(/.test(source)) return { kind: 'operator' };
  if (file.includes('/admin/')) throw new Error(`${file} asks for no permission`);
  return /await requireShopper\(/.test(source) ? { kind: 'shopper' } : { kind: 'anyone' };
}

export type GuardedPage = { readonly file: string; readonly path: string; readonly guard: Guard };

/** Every page of the site: its address with its params as `[name]`, groups left out. */
export const pages = (): GuardedPage[] =>
  globSync('app/*/**/page.tsx').map((file) => ({
    file,
    path: file
      .replace(/^app\/\[locale\]/, '')
      .replace(/\/page\.tsx$/, '')
      .replaceAll(/\/\([^)]*\)/g, ''),
    guard: pageGuard(file),
  }));

export type GuardedAction = { readonly file: string; readonly name: string; readonly guard: Guard };

/** Every server action. @throws Error for one that isn't made by a guard */
export const actions = (): GuardedAction[] =>
  globSync('app/**/actions.ts').flatMap((file) => {
    const source = read(file);
    return [...source.matchAll(/^export const (\w+) = (\w+)\(\s*(?:'([\w.]+)')?/gm)].map(([, name = '', maker, permission]) => {
      const guards: Readonly<Record<string, () => Guard>> = {
        publicAction: () => ({ kind: 'anyone' }),
        shopperAction: () => ({ kind: 'shopper' }),
        operatorAction: () => ({ kind: 'operator' }),
        staffAction: () => staffGuard(file, permission),
      };
      const guard = guards[maker ?? ''];
      if (guard === undefined) throw new Error(`${file}: ${name} is made by ${maker ?? 'nothing'}`);
      return { file, name, guard: guard() };
    });
  });

export type GuardedRoute = {
  readonly file: string;
  readonly path: string;
  readonly methods: readonly string[];
  /** Null: it guards itself in a way of its own, and is read for what it tells. */
  readonly guard: Guard | null;
};

/** Every route of the API that isn't open. */
export const routes = (): GuardedRoute[] =>
  globSync('app/api/**/route.ts')
    .filter((file) => !outsideRoutes.has(file) && !guestRoutes.has(file))
    .map((file) => {
      const source = read(file);
      const staff = /staffContext\('([\w.]+)'\)/.exec(source);
      const own = (): Guard | null => {
        if (source.includes('operatorContext()')) return { kind: 'operator' };
        return source.includes('shopperContext()') ? { kind: 'shopper' } : null;
      };
      return {
        file,
        path: file.replace(/^app/, '').replace(/\/route\.ts$/, ''),
        methods: [...source.matchAll(/export (?:const|async function) (GET|POST|PATCH|PUT|DELETE)\b/g)].map(([, method = '']) => method),
        guard: staff === null ? own() : staffGuard(file, staff[1]),
      };
    });
