import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { localPath, type Locale } from '@/lib/shared/locale';

type Address = {
  readonly id: string;
  readonly recipient: string;
  readonly phone: string;
  readonly province: string;
  readonly city: string;
  readonly district: string;
  readonly street: string;
  readonly isDefault: boolean;
};
type Props = {
  readonly addresses: readonly Address[];
  readonly chosen: string | undefined;
  readonly locale: Locale;
  readonly newHref: string;
};

/** The address book as links: choosing one shows the bill for it, with or without JavaScript. */
export async function AddressChoice({ addresses, chosen, locale, newHref }: Props) {
  const t = await getTranslations('checkout');
  if (addresses.length === 0) {
    return (
      <Link
        href={newHref as never}
        className="grid min-h-20 place-items-center rounded-lg border border-dashed border-line-strong text-accent-text"
      >
        {t('noAddress')}
      </Link>
    );
  }
  return (
    <ul className="grid gap-3 sm:grid-cols-2">
      {addresses.map((address) => {
        const current = address.id === chosen;
        return (
          <li key={address.id}>
            <Link
              href={localPath(locale, `/checkout?address=${address.id}`)}
              replace
              scroll={false}
              aria-current={current ? 'true' : undefined}
              className={`block h-full rounded-lg border p-4 ${current ? 'border-accent ring-1 ring-accent' : 'border-line hover:border-line-strong'}`}
            >
              <span className="flex flex-wrap items-center gap-x-2 font-medium">
                {address.recipient} <span className="font-normal text-muted tabular-nums">{address.phone}</span>
                {address.isDefault ? <span className="rounded bg-surface-2 px-1.5 text-xs text-muted">{t('default')}</span> : null}
                {current ? <span className="ml-auto text-xs text-accent-text">{t('chosen')}</span> : null}
              </span>
              <span className="mt-1 block text-sm text-muted">
                {[...new Set([address.province, address.city, address.district])].join(' ')} {address.street}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
