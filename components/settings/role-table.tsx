import { getTranslations } from 'next-intl/server';
import { Table } from '@/components/admin/table';
import type { PermissionRow, StaffRoleName } from '@/lib/domain/staff/views';

type Props = { readonly roles: readonly StaffRoleName[]; readonly table: readonly PermissionRow[] };

/** What each role may do: a line for each permission, a column for each role. */
export async function RoleTable({ roles, table }: Props) {
  const t = await getTranslations('settings');
  const cell = (row: PermissionRow, column: string) => {
    if (column === '') return <span className="block min-w-32">{t(`may.${row.permission}`)}</span>;
    const yes = row.roles.some((role) => role === column);
    return (
      <span className={yes ? 'text-success' : 'text-muted'}>
        <span aria-hidden>{yes ? '✓' : '·'}</span>
        <span className="sr-only">{yes ? t('yes') : t('no')}</span>
      </span>
    );
  };
  return (
    <Table
      caption={t('roles')}
      rows={table}
      keyOf={({ permission }) => permission}
      columns={[{ key: '', label: t('permission') }, ...roles.map((role) => ({ key: role, label: t(`role_${role}`) }))]}
      cell={cell}
    />
  );
}
