import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { endRuleAction, saveRuleAction } from '@/app/[locale]/admin/commission/actions';
import { TimeField } from '@/components/admin/offer-fields';
import { PageHead } from '@/components/admin/page-head';
import { ChoiceField, StaffForm, TextField } from '@/components/admin/staff-form';
import { Fold } from '@/components/after-sale/fold';
import { ratePercent } from '@/components/commission/rate';
import { Missing } from '@/components/shop/missing';
import { Card } from '@/components/ui/card';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { localPath, pick } from '@/lib/shared/locale';
import { toYuan } from '@/lib/shared/money';
import { requireOperator } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { formTime } from '@/lib/web/offer-form';
import { categoryChoices, listRules } from '@/lib/web/reads/commission';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('commission');
  return { title: t('title'), robots: { index: false } };
}

const pair = 'grid gap-4 sm:grid-cols-2';

export default async function CommissionRulePage({ params }: PageProps<'/[locale]/admin/commission/[id]'>) {
  const [locale, t, { id }] = await Promise.all([getLocale(), getTranslations('commission'), params]);
  const ctx = await requireOperator(locale, `/admin/commission/${id}`);
  const [found, categories] = await Promise.all([z.uuid().safeParse(id).success ? listRules(ctx, id) : [], categoryChoices(locale)]);
  const rule = found[0] ?? null;
  if (rule === null && id !== 'new') return <Missing />;
  const hidden = rule === null ? {} : { id: rule.id, version: rule.version };
  return (
    <div className="max-w-3xl space-y-5">
      <PageHead
        title={rule === null ? t('newRule') : pick(locale, rule.name, rule.nameEn)}
        back={{ href: localPath(locale, '/admin/commission'), label: t('title') }}
      />
      <RefusalNotice state={await readFlash()} />
      <Card>
        <StaffForm action={saveRuleAction} locale={locale} hidden={hidden} submit={t('save')}>
          <div className={pair}>
            <TextField name="name" label={t('nameZh')} hint={t('nameHint')} value={rule?.name ?? ''} required />
            <TextField name="nameEn" label={t('nameEn')} value={rule?.nameEn ?? ''} required />
            <TextField name="rate" label={t('ratePercent')} value={rule === null ? '' : ratePercent(rule.rateBps)} numeric required />
            <TextField
              name="fixed"
              label={t('fixedYuan')}
              hint={t('fixedHint')}
              value={rule === null ? '' : toYuan(rule.fixedFee)}
              numeric
            />
            <TextField name="shop" label={t('shopSlug')} hint={t('shopHint')} value={rule?.shop?.slug ?? ''} />
            <ChoiceField
              name="categoryId"
              label={t('category')}
              hint={t('categoryHint')}
              choices={[{ value: '', label: t('everyCategory') }, ...categories]}
              value={rule?.category?.id ?? ''}
            />
            <TimeField name="validFrom" label={t('validFrom')} value={formTime(rule?.validFrom ?? ctx.now())} required />
            <TimeField name="validTo" label={t('validTo')} hint={t('validToHint')} value={formTime(rule?.validTo ?? null)} />
            <TextField
              name="priority"
              label={t('priority')}
              hint={t('priorityHint')}
              value={String(rule?.priority ?? 100)}
              numeric
              required
            />
          </div>
        </StaffForm>
      </Card>
      {rule === null || rule.state === 'over' ? null : (
        <Fold label={t('end')}>
          <StaffForm action={endRuleAction} locale={locale} hidden={hidden} submit={t('endSure')} quiet>
            <p className="text-sm text-muted">{t('endHint')}</p>
          </StaffForm>
        </Fold>
      )}
    </div>
  );
}
