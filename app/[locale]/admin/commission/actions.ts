'use server';

import { endRuleInput, saveRuleInput } from '@/lib/domain/commission/inputs';
import { endRule, saveRule } from '@/lib/domain/commission/save-rule';
import { operatorAction } from '@/lib/web/action';

export const saveRuleAction = operatorAction(saveRuleInput, async (ctx, input) => {
  const { id } = await saveRule(ctx, input);
  return input.id === undefined ? { redirectTo: `/admin/commission/${id}` } : { message: 'ruleSaved' };
});

export const endRuleAction = operatorAction(endRuleInput, async (ctx, input) => {
  await endRule(ctx, input);
  return { message: 'ruleEnded' };
});
