'use server';

import { saveTemplateInput } from '@/lib/domain/freight/inputs';
import { saveTemplate } from '@/lib/domain/freight/save-template';
import { staffAction } from '@/lib/web/action';

export const saveTemplateAction = staffAction('promotions.write', saveTemplateInput, async (ctx, input) => {
  const { id } = await saveTemplate(ctx, input);
  return input.id === undefined ? { redirectTo: `/admin/freight/${id}` } : { message: 'saved' };
});
