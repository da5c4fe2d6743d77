import 'server-only';
import { may } from '@/lib/domain/access';
import type { StaffContext } from '@/lib/domain/context';
import { ownSubjects } from '@/lib/domain/imports/find-import';
import { listImportsInput } from '@/lib/domain/imports/inputs';
import { listImports, readImport } from '@/lib/domain/imports/read-imports';
import { fieldWords } from '@/lib/domain/imports/words';
import type { Locale } from '@/lib/shared/locale';
import { mostImportBytes } from '@/lib/web/limits';

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** What the member may bring in and take out, and the files that were brought in. */
export async function importsPage(ctx: StaffContext, query: Query) {
  const input = listImportsInput.parse(query);
  const { role } = ctx.actor;
  return {
    input,
    subjects: ownSubjects(ctx),
    exports: { products: may(role, 'products.read'), stock: may(role, 'stock.read'), orders: may(role, 'orders.export') },
    megabytes: Math.floor(mostImportBytes() / 1024 ** 2),
    ...(await listImports(ctx, input)),
  };
}

/** A file that is being brought in, and what its columns can be in the reader's language; null when there is none. */
export async function importPage(ctx: StaffContext, id: string, locale: Locale) {
  const file = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? await readImport(ctx, id) : null;
  if (file === null) return null;
  const nameOf = fieldWords(locale, file.warehouses);
  return { file, choices: file.fields.map((field) => ({ value: field, label: nameOf(field) })) };
}
