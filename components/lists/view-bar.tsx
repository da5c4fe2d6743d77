import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { FilterTabs } from '@/components/admin/filter-tabs';
import { StaffForm, TextField } from '@/components/admin/staff-form';
import { CheckboxField } from '@/components/ui/field';
import type { ListSettings, SavedViewRow } from '@/lib/domain/saved-views/views';
import type { FormAction } from '@/lib/shared/action-state';
import { type Locale, localPath } from '@/lib/shared/locale';
import { Fold } from './fold';

type Props = {
  readonly list: string;
  readonly path: string;
  readonly locale: Locale;
  readonly settings: ListSettings;
  /** The view that is shown; null: none. */
  readonly view: SavedViewRow | null;
  readonly changed: boolean;
  /** What a view of what is shown now keeps. */
  readonly kept: string;
  readonly mayWrite: boolean;
  readonly mayShare: boolean;
  readonly save: FormAction;
  readonly remove: FormAction;
};

/** A list's saved views: to go to one, to keep what is shown as one, to rename, change and delete it. */
export async function ViewBar({ list, path, locale, settings, view, changed, kept, mayWrite, mayShare, save, remove }: Props) {
  const t = await getTranslations('lists');
  const hrefOf = ({ id, query }: SavedViewRow): Route => localPath(locale, `${path}?${query}&view=${id}`);
  const choices = (of: SavedViewRow | null) => (
    <div>
      {mayShare ? (
        <CheckboxField id={`${list}-share-${of?.id ?? ''}`} name="shared" label={t('share')} defaultChecked={of?.shared ?? false} />
      ) : null}
      <CheckboxField
        id={`${list}-opens-${of?.id ?? ''}`}
        name="opens"
        label={t('opens')}
        defaultChecked={of !== null && settings.defaultViewId === of.id}
      />
    </div>
  );
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
      <FilterTabs
        label={t('views')}
        current={view?.id ?? 'all'}
        tabs={[
          { key: 'all', label: t('everything'), href: localPath(locale, `${path}?view=all`) },
          ...settings.views.map((one) => ({
            key: one.id,
            label: one.shared ? t('sharedName', { name: one.name }) : one.name,
            href: hrefOf(one),
          })),
        ]}
      />
      {mayWrite ? (
        <div className="flex gap-1">
          {view?.mine === true ? (
            <Fold label={changed ? t('viewChanged') : t('view')}>
              <div className="space-y-3">
                <StaffForm
                  action={save}
                  locale={locale}
                  hidden={{ list, id: view.id, query: kept }}
                  submit={t('update')}
                  className="space-y-3"
                >
                  <TextField name="name" label={t('name')} value={view.name} required />
                  {choices(view)}
                  <p className="text-sm text-muted">{changed ? t('updateChanged') : t('updateSame')}</p>
                </StaffForm>
                <StaffForm
                  action={remove}
                  locale={locale}
                  hidden={{ list, id: view.id }}
                  submit={t('delete')}
                  quiet
                  className="border-t border-line pt-3"
                >
                  {null}
                </StaffForm>
              </div>
            </Fold>
          ) : null}
          <Fold label={t('saveView')}>
            <StaffForm action={save} locale={locale} hidden={{ list, query: kept }} submit={t('save')} className="space-y-3">
              <TextField name="name" label={t('name')} hint={t('saveHint')} required />
              {choices(null)}
            </StaffForm>
          </Fold>
        </div>
      ) : null}
    </div>
  );
}
