import type { StaffContext } from '@/lib/domain/context';
import type { ChooseColumnsInput } from './inputs';
import { keepSetting, mayList } from './own-list';

/** Keeps which columns of a list the person wants to see. @throws Refusal NOT_ALLOWED */
export async function chooseColumns(ctx: StaffContext, { list, 'columns[]': columns }: ChooseColumnsInput): Promise<void> {
  mayList(ctx, list);
  await ctx.db.$transaction((tx) => keepSetting(ctx, tx, list, { columns }));
}
