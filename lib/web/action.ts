import type { Messages } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { nextPath } from '@/lib/domain/accounts/inputs';
import type { Context, OperatorContext, ShopperContext, StaffContext } from '@/lib/domain/context';
import type { Permission } from '@/lib/domain/access';
import type { ActionState } from '@/lib/shared/action-state';
import { localPath, type Locale, toLocale } from '@/lib/shared/locale';
import { Refusal, refusalStatus } from '@/lib/shared/refusal';
import { dropFlash, keepFlash } from './flash';
import { getContext, operatorContext, shopperContext, staffContext } from './context';
import { refusedByRule, refusedBySchema } from './words';

/** `page`: where the form stands. */
type Extras = { readonly locale: Locale; readonly form: FormData; readonly page: string };
/**
 * Where to go: a path of ours gets the reader's language, an https address is left as it is. Or words of messages/<language>/done.json to
 * show in the form, on a page that is read anew.
 */
export type Done = { readonly redirectTo: string } | { readonly message: keyof Messages['done'] };
type Run<C, S extends z.ZodType> = (ctx: C, input: z.output<S>, extras: Extras) => Promise<Done | void>;

/** Repeated names become lists; Next's own fields are left out. */
function readForm(form: FormData): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$ACTION') || name === 'locale') continue;
    const all = form.getAll(name);
    values[name] = name.endsWith('[]') || all.length > 1 ? all : all[0];
  }
  return values;
}

/** The page that the form stands on, with what its address asks for, without its language. */
async function formPage(): Promise<string> {
  const referer = (await headers()).get('referer') ?? '';
  if (!URL.canParse(referer)) return '/';
  const { pathname, search } = new URL(referer);
  // Like every way on: a path of ours, or home.
  return nextPath.catch('/').parse((pathname.replace(/^\/en(?=\/|$)/, '') || '/') + search);
}

const pathOf = (address: string) => address.replace(/[?#].*$/, '');

/** A refusal as the answer: the form's next state, or for a form sent without JavaScript its page once more. */
async function refuse(locale: Locale, state: ActionState): Promise<ActionState> {
  if ((await headers()).has('next-action')) return state;
  const page = await formPage();
  // A product's page is the same for everybody: the cart says what was wrong there.
  const target = localPath(locale, page.startsWith('/p/') ? '/cart' : page);
  await keepFlash(state, pathOf(target));
  redirect(target);
}

function action<C, S extends z.ZodType>(identify: () => Promise<C>, schema: S, run: Run<C, S>) {
  return async (_state: ActionState, form: FormData): Promise<ActionState> => {
    const locale = toLocale(form.get('locale'));
    let done: Done | void;
    try {
      // Who may not do it learns nothing of what it asks for.
      const ctx = await identify();
      const parsed = schema.safeParse(readForm(form), { reportInput: true });
      if (!parsed.success) return await refuse(locale, await refusedBySchema(locale, parsed.error, form));
      done = await run(ctx, parsed.data, { locale, form, page: await formPage() });
    } catch (error) {
      if (error instanceof Refusal && error.code === 'NOT_SIGNED_IN')
        redirect(localPath(locale, `/sign-in?next=${encodeURIComponent(await formPage())}`));
      if (error instanceof Refusal) {
        // A conflict means that the page shows what is no longer so.
        if (refusalStatus[error.code] === 409) refresh();
        return refuse(locale, await refusedByRule(locale, error, form));
      }
      throw error;
    }
    if (typeof done !== 'object') return { status: 'done' };
    if ('redirectTo' in done) {
      // Back to the page that the form stands on: the browser would think that it has it.
      if (pathOf(done.redirectTo) === pathOf(await formPage())) refresh();
      redirect(done.redirectTo.startsWith('/') ? localPath(locale, done.redirectTo) : (done.redirectTo as never));
    }
    if (!(await headers()).has('next-action')) {
      const target = localPath(locale, await formPage());
      await dropFlash(pathOf(target));
      redirect(target);
    }
    refresh();
    const t = await getTranslations({ locale, namespace: 'done' });
    return { status: 'done', message: t(done.message) };
  };
}

/** For anyone: guests and shoppers. */
export const publicAction = <S extends z.ZodType>(schema: S, run: Run<Context, S>) => action(getContext, schema, run);
/** For signed-in shoppers; others are led to sign-in. */
export const shopperAction = <S extends z.ZodType>(schema: S, run: Run<ShopperContext, S>) => action(shopperContext, schema, run);
/** For staff of a merchant whose role has the permission. */
export const staffAction = <S extends z.ZodType>(permission: Permission, schema: S, run: Run<StaffContext, S>) =>
  action(() => staffContext(permission), schema, run);
/** For the platform's own people. */
export const operatorAction = <S extends z.ZodType>(schema: S, run: Run<OperatorContext, S>) => action(operatorContext, schema, run);
