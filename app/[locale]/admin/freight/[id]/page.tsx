import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { saveTemplateAction } from '@/app/[locale]/admin/freight/actions';
import { FreightRules, type RuleFields } from '@/components/admin/freight-rules';
import { TickField } from '@/components/admin/offer-fields';
import { PageHead } from '@/components/admin/page-head';
import { ChoiceField, LongField, StaffForm, TextField } from '@/components/admin/staff-form';
import { Missing } from '@/components/shop/missing';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { freightUnits, mostRules } from '@/lib/domain/freight/inputs';
import type { FreightRuleView } from '@/lib/domain/freight/views';
import { localPath, pick } from '@/lib/shared/locale';
import { toYuan } from '@/lib/shared/money';
import { requireStaff } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { namedBy } from '@/lib/web/named-by';
import { listTemplates, provinceChoices } from '@/lib/web/reads/freight';

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('promotions');
  return { title: t('template'), robots: { index: false } };
}

/** That many at a time: each brings a list of all provinces. */
const spareRows = 8;
const usual: RuleFields = { provinceCode: '', served: 'yes', first: '1000', firstFee: '8', step: '1000', stepFee: '3', freeOver: '' };

const fieldsOf = (rule: FreightRuleView): RuleFields => ({
  provinceCode: rule.provinceCode ?? '',
  served: rule.served ? 'yes' : 'no',
  first: String(rule.first),
  firstFee: toYuan(rule.firstFee),
  step: String(rule.step),
  stepFee: toYuan(rule.stepFee),
  freeOver: rule.freeOver === null ? '' : toYuan(rule.freeOver),
});

export default async function FreightTemplatePage({ params }: PageProps<'/[locale]/admin/freight/[id]'>) {
  const [locale, t, { id }] = await Promise.all([getLocale(), getTranslations('promotions'), params]);
  // There is nothing on the page but its form.
  const ctx = await requireStaff(locale, 'promotions.write', '/admin/freight');
  const template = await namedBy(id, (one) => listTemplates(ctx, one));
  if (template === undefined) return <Missing />;
  const rules = template === null ? [usual] : template.rules.map(fieldsOf);
  return (
    <div className="space-y-6">
      <PageHead
        title={template === null ? t('newTemplate') : pick(locale, template.name, template.nameEn)}
        back={{ href: localPath(locale, '/admin/freight'), label: t('back') }}
      >
        {template?.isDefault === true ? <Badge tone="success">{t('default')}</Badge> : null}
      </PageHead>
      <RefusalNotice state={await readFlash()} />
      <Card>
        <StaffForm
          action={saveTemplateAction}
          locale={locale}
          hidden={template === null ? {} : { id: template.id, version: template.version }}
          submit={t('save')}
        >
          <div className="grid gap-3 sm:grid-cols-3">
            <TextField name="name" label={t('nameZh')} value={template?.name ?? ''} required />
            <TextField name="nameEn" label={t('nameEn')} value={template?.nameEn ?? ''} required />
            <ChoiceField
              name="unit"
              label={t('unit')}
              value={template?.unit ?? 'weight'}
              choices={freightUnits.map((value) => ({ value, label: t(`unit_${value}`) }))}
            />
          </div>
          {template?.isDefault === true ? null : <TickField name="isDefault" label={t('isDefault')} ticked={false} />}
          <h2 className="pt-2 text-lg font-semibold">{t('rules')}</h2>
          <p className="text-sm text-muted">{t('rulesHint')}</p>
          <FreightRules
            rules={rules}
            most={Math.min(mostRules, rules.length + spareRows)}
            provinces={[{ value: '', label: t('noProvince') }, ...(await provinceChoices(locale))]}
            served={[
              { value: 'yes', label: t('served_yes') },
              { value: 'no', label: t('served_no') },
            ]}
            labels={{
              province: t('province'),
              everywhere: t('everywhere'),
              served: t('served'),
              first: t('first'),
              firstFee: t('firstFee'),
              step: t('step'),
              stepFee: t('stepFee'),
              freeOver: t('freeOver'),
              row: String(t.raw('row')),
              more: t('moreRules'),
            }}
          />
          <LongField name="skus" label={t('products')} value={template?.skus.join('\n') ?? ''} hint={t('productsHint')} rows={4} />
        </StaffForm>
      </Card>
    </div>
  );
}
