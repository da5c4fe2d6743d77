'use server';

import { chooseColumns } from '@/lib/domain/saved-views/choose-columns';
import { deleteView } from '@/lib/domain/saved-views/delete-view';
import { chooseColumnsInput, deleteViewInput, saveViewInput } from '@/lib/domain/saved-views/inputs';
import { lists } from '@/lib/domain/saved-views/lists';
import { saveView } from '@/lib/domain/saved-views/save-view';
import { staffAction } from '@/lib/web/action';

export const saveViewAction = staffAction('views.write', saveViewInput, async (ctx, input) => {
  const { id } = await saveView(ctx, input);
  return { redirectTo: `${lists[input.list].path}?${input.query}&view=${id}` };
});

export const deleteViewAction = staffAction('views.write', deleteViewInput, async (ctx, input) => {
  await deleteView(ctx, input);
  return { redirectTo: `${lists[input.list].path}?view=all` };
});

export const chooseColumnsAction = staffAction('views.write', chooseColumnsInput, async (ctx, input) => {
  await chooseColumns(ctx, input);
  const query = new URLSearchParams(input.query);
  // The address of a view names its columns: what was chosen now goes before.
  if (query.has('cols')) query.set('cols', input['columns[]'].join(','));
  return { redirectTo: `${lists[input.list].path}?${query.toString()}` };
});
