'use server';

import { closeIssue } from '@/lib/domain/statements/close-issue';
import { closeIssueInput, runStatementInput } from '@/lib/domain/statements/inputs';
import { operatorAction } from '@/lib/web/action';
import { reconcileNow } from '@/lib/web/statements';

export const runStatementAction = operatorAction(runStatementInput, async (ctx, input) => {
  await reconcileNow(ctx, input);
  return { message: 'statementMatched' };
});

export const closeIssueAction = operatorAction(closeIssueInput, async (ctx, input) => {
  await closeIssue(ctx, input);
  return { message: 'issueClosed' };
});
