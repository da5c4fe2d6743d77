'use server';

import { chooseNoticesInput, openNoticeInput, readAllInput } from '@/lib/domain/notices/inputs';
import { chooseNotices, openNotice, readAll } from '@/lib/domain/notices/mark-read';
import { staffAction } from '@/lib/web/action';

export const openNoticeAction = staffAction('console.use', openNoticeInput, async (ctx, input) => ({
  redirectTo: await openNotice(ctx, input),
}));

export const readAllAction = staffAction('console.use', readAllInput, async (ctx, input) => {
  await readAll(ctx, input);
  return { message: 'noticesRead' };
});

export const chooseNoticesAction = staffAction('console.use', chooseNoticesInput, async (ctx, input) => {
  await chooseNotices(ctx, input);
  return { message: 'choicesSaved' };
});
