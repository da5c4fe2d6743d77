import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { buttonClass, LinkButton } from '@/components/ui/button';
import { InputField, SelectField } from '@/components/ui/field';
import type { AuditQuery } from '@/lib/domain/audit/inputs';

type Props = {
  readonly action: Route;
  readonly query: AuditQuery;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly kinds: readonly {
    readonly area: string;
    readonly actions: readonly { readonly value: string; readonly label: string }[];
  }[];
};

/** Whom, what, of what and when: kept in the address. */
export async function AuditFilters({ action, query, people, kinds }: Props) {
  const t = await getTranslations('audit');
  return (
    <search>
      <form
        action={action}
        className="grid items-end gap-3 rounded-2xl border border-line bg-surface p-4 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-[1fr_1fr_1.4fr_auto_auto_auto]"
      >
        <SelectField name="person" label={t('person')} defaultValue={query.person ?? ''}>
          <option value="">{t('anyone')}</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField name="action" label={t('kind')} defaultValue={query.action ?? ''}>
          <option value="">{t('anything')}</option>
          {kinds.map(({ area, actions }) => (
            <optgroup key={area} label={area}>
              {actions.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </optgroup>
          ))}
        </SelectField>
        <InputField name="q" type="search" label={t('thing')} placeholder={t('find')} defaultValue={query.q} maxLength={60} />
        <InputField name="from" type="date" label={t('from')} defaultValue={query.from ?? ''} />
        <InputField name="to" type="date" label={t('to')} defaultValue={query.to ?? ''} />
        <div className="flex gap-2">
          <button type="submit" className={buttonClass('secondary', 'medium')}>
            {t('apply')}
          </button>
          <LinkButton variant="quiet" href={action} prefetch={false}>
            {t('clear')}
          </LinkButton>
        </div>
      </form>
    </search>
  );
}
