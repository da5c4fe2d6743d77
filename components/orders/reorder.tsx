import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { ActionForm } from '@/components/account/action-form';
import { Notice } from '@/components/ui/notice';
import type { OrderView } from '@/lib/domain/orders/views';
import type { FormAction } from '@/lib/shared/action-state';
import { type Locale, localPath, pick } from '@/lib/shared/locale';

type FormProps = { readonly number: string; readonly locale: Locale; readonly action: FormAction; readonly label: string };

/** Puts what is still sold of the order into the cart. */
export const ReorderForm = ({ number, locale, action, label }: FormProps) => (
  <ActionForm action={action} locale={locale} submit={label} variant="secondary" className="mt-4">
    <input type="hidden" name="number" value={number} />
  </ActionForm>
);

type NoticeProps = { readonly order: OrderView; readonly missing: string | string[] | undefined; readonly locale: Locale };

/** After buying again: the lines, by their place, of which not all was to be had. */
export async function ReorderNotice({ order, missing, locale }: NoticeProps) {
  if (typeof missing !== 'string') return null;
  const places = new Set(missing.split('.').map(Number));
  const titles = order.lines.filter((_, index) => places.has(index)).map(({ title, titleEn }) => pick(locale, title, titleEn));
  if (titles.length === 0) return null;
  const t = await getTranslations('orders');
  return (
    <Notice tone="warning">
      <p>{t('reorderMissing')}</p>
      <ul className="my-2 list-inside list-disc">
        {[...new Set(titles)].map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
      <Link href={localPath(locale, '/cart')} className="inline-grid min-h-11 place-items-center underline underline-offset-4">
        {t('toCart')}
      </Link>
    </Notice>
  );
}
