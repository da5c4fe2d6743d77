import { getTranslations } from 'next-intl/server';
import { ListKeys } from '@/components/lists/list-keys';

/** What the keyboard does on an order's page. */
export async function OrderKeys({ ships }: { readonly ships: boolean }) {
  const [t, lists] = await Promise.all([getTranslations('desk'), getTranslations('lists')]);
  return (
    <ListKeys
      labels={{
        button: lists('keys'),
        title: lists('keys'),
        on: lists('keysOn'),
        close: lists('close'),
        keys: [
          ...(ships ? [{ key: 's', does: t('keyShip') }] : []),
          { key: 'n', does: t('next') },
          { key: 'p', does: t('previous') },
          { key: 'u', does: t('keyBack') },
          { key: '?', does: lists('keyHelp') },
        ],
      }}
    />
  );
}
