import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ChoiceField, StaffForm, TextField } from '@/components/admin/staff-form';
import { Missing } from '@/components/shop/missing';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { localPath, pick } from '@/lib/shared/locale';
import { getContext } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { readRestock } from '@/lib/web/reads/restock';
import { subscribeRestockAction } from './actions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('restock');
  return { title: t('title'), robots: { index: false } };
}

/** Who waits for a sold-out SKU leaves an address here: a page of its own, as the product's is the same for everybody. */
export default async function RestockPage({ params, searchParams }: PageProps<'/[locale]/restock/[product]'>) {
  const [locale, t, { product: slug }, query] = await Promise.all([getLocale(), getTranslations('restock'), params, searchParams]);
  const ctx = await getContext();
  const product = await readRestock(ctx, slug);
  if (product === null) return <Missing />;
  const signedIn = ctx.actor.kind === 'shopper';
  const choices = product.variants.map(({ id, options, optionsEn }) => ({ value: id, label: pick(locale, options, optionsEn) }));
  const [only, ...others] = choices;
  return (
    <div className="mx-auto max-w-xl space-y-5">
      <header>
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="text-muted">{pick(locale, product.title, product.titleEn)}</p>
      </header>
      <RefusalNotice state={await readFlash()} />
      {query['done'] === '1' ? <Notice tone="success">{t('done')}</Notice> : null}
      {query['done'] === '1' ? null : only === undefined ? (
        <p>{t('inStock')}</p>
      ) : (
        <Card>
          <p className="mb-4 text-sm text-muted">{t('intro')}</p>
          <StaffForm
            action={subscribeRestockAction}
            locale={locale}
            hidden={others.length === 0 ? { variantId: only.value } : {}}
            submit={t('submit')}
          >
            {others.length === 0 ? null : <ChoiceField name="variantId" label={t('variant')} choices={choices} />}
            <TextField name="email" label={t('email')} required={!signedIn} {...(signedIn ? { hint: t('emailHint') } : {})} />
          </StaffForm>
        </Card>
      )}
      <LinkButton variant="secondary" href={localPath(locale, `/p/${slug}`)}>
        {t('back')}
      </LinkButton>
    </div>
  );
}
