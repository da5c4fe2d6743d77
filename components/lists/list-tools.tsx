import { getTranslations } from 'next-intl/server';
import { StaffForm } from '@/components/admin/staff-form';
import { CheckboxField } from '@/components/ui/field';
import type { FormAction } from '@/lib/shared/action-state';
import type { Locale } from '@/lib/shared/locale';
import { Fold } from './fold';
import { ListKeys } from './list-keys';

type Props = {
  readonly list: string;
  readonly locale: Locale;
  readonly query: string;
  /** Every column that there is, those that are shown ticked. */
  readonly columns: readonly { readonly key: string; readonly label: string; readonly shown: boolean }[];
  readonly action: FormAction;
  /** Rows can be ticked. */
  readonly ticks?: boolean;
};

const keys = ['j', 'k', 'Enter', 'x', 'n', 'p', '/', '?'] as const;
const words = {
  j: 'keyDown',
  k: 'keyUp',
  Enter: 'keyOpen',
  x: 'keyTick',
  n: 'keyNext',
  p: 'keyPrevious',
  '/': 'keySearch',
  '?': 'keyHelp',
} as const;

/** Which columns are shown, and what the keyboard does. */
export async function ListTools({ list, locale, query, columns, action, ticks = false }: Props) {
  const t = await getTranslations('lists');
  return (
    <div className="flex items-center gap-1">
      <Fold label={t('columns')}>
        <StaffForm action={action} locale={locale} hidden={{ list, query }} submit={t('showColumns')} quiet className="space-y-1">
          <fieldset>
            <legend className="mb-1 text-sm font-medium">{t('columnsShown')}</legend>
            {columns.map(({ key, label, shown }) => (
              <CheckboxField key={key} id={`${list}-${key}`} name="columns[]" value={key} label={label} defaultChecked={shown} />
            ))}
          </fieldset>
        </StaffForm>
      </Fold>
      <ListKeys
        labels={{
          button: t('keys'),
          title: t('keys'),
          on: t('keysOn'),
          close: t('close'),
          keys: keys.filter((key) => key !== 'x' || ticks).map((key) => ({ key, does: t(words[key]) })),
        }}
      />
    </div>
  );
}
