import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { savePromotionAction } from '@/app/[locale]/admin/promotions/actions';
import { groupWords } from '@/components/admin/group-words';
import { OfferBasics } from '@/components/admin/offer-basics';
import { OfferFields, TimeField } from '@/components/admin/offer-fields';
import { OfferTrial } from '@/components/admin/offer-trial';
import { ChoiceField, StaffForm, TextField } from '@/components/admin/staff-form';
import { OfferHead } from '@/components/promotions/offer-head';
import { OfferResults } from '@/components/promotions/offer-results';
import { Missing } from '@/components/shop/missing';
import { Card } from '@/components/ui/card';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { knownGroups, promotionKinds } from '@/lib/domain/promotions/manage-inputs';
import { localPath } from '@/lib/shared/locale';
import { requireStaff } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { namedBy } from '@/lib/web/named-by';
import { formTime } from '@/lib/web/offer-form';
import { listPromotions, mayWriteOffers, offerForm, readResults } from '@/lib/web/reads/promotions';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('promotions');
  return { title: t('list_promotions'), robots: { index: false } };
}

const formId = 'offer-form';

export default async function PromotionPage({ params, searchParams }: PageProps<'/[locale]/admin/promotions/[id]'>) {
  const [locale, t, { id }, query] = await Promise.all([getLocale(), getTranslations('promotions'), params, searchParams]);
  const ctx = await requireStaff(locale, id === 'new' ? 'promotions.write' : 'promotions.read', '/admin/promotions');
  const rule = await namedBy(id, (one) => listPromotions(ctx, one));
  if (rule === undefined) return <Missing />;
  const kind = rule?.action.kind ?? z.enum(promotionKinds).catch('amount_off').parse(query['kind']);
  const { trial, basket, fields, trialLabels } = await offerForm(ctx, locale, rule, query['basket']);
  return (
    <div className="space-y-6">
      <OfferHead offer={rule} fresh={t(`new_${kind}`)} back={localPath(locale, '/admin/promotions')} locale={locale} />
      <RefusalNotice state={await readFlash()} />
      {rule === null ? null : (
        <OfferResults
          report={await readResults(ctx, { kind: 'promotion', id: rule.id, merchantId: ctx.actor.merchantId })}
          locale={locale}
        />
      )}
      <div className="grid items-start gap-6 xl:grid-cols-[1fr_24rem]">
        {mayWriteOffers(ctx) ? (
          <Card id={formId}>
            <StaffForm
              action={savePromotionAction}
              locale={locale}
              hidden={rule === null ? {} : { id: rule.id, version: rule.version }}
              submit={t('save')}
            >
              <OfferBasics offer={rule} />
              <h2 className="pt-2 text-lg font-semibold">
                {t('terms')} · {t(`kind_${kind}`)}
              </h2>
              <OfferFields kind={kind} {...fields} />
              <h2 className="pt-2 text-lg font-semibold">{t('limits')}</h2>
              <div className="grid gap-3 sm:grid-cols-2">
                <TimeField name="startsAt" label={t('startsAt')} value={formTime(rule?.startsAt ?? ctx.now())} required />
                <TimeField name="endsAt" label={t('endsAt')} value={formTime(rule?.endsAt ?? null)} hint={t('endsHint')} />
                <TextField name="totalLimit" label={t('totalLimit')} value={String(rule?.totalLimit ?? '')} hint={t('totalHint')} numeric />
                <TextField
                  name="perUserLimit"
                  label={t('perUserLimit')}
                  value={String(rule?.perUserLimit ?? '')}
                  hint={t('totalHint')}
                  numeric
                />
                <ChoiceField
                  name="group"
                  label={t('group')}
                  value={rule?.group ?? 'order'}
                  hint={t('groupHint')}
                  choices={[...new Set([...knownGroups, ...(rule === null ? [] : [rule.group])])].map((group) => ({
                    value: group,
                    label: groupWords(t, group),
                  }))}
                />
                <TextField name="ownGroup" label={t('ownGroup')} hint={t('ownGroupHint')} />
                <TextField name="priority" label={t('priority')} value={String(rule?.priority ?? 100)} hint={t('priorityHint')} numeric />
              </div>
            </StaffForm>
          </Card>
        ) : null}
        <Card>
          <OfferTrial locale={locale} formId={formId} initial={trial} basket={basket} labels={trialLabels} />
        </Card>
      </div>
    </div>
  );
}
