import { z } from 'zod';
import { noticeKinds } from './views';

export const noticeStates = ['unread', 'all'] as const;
const seq = z.string().regex(/^\d{1,18}$/);

/** The list's address. */
export const listNoticesInput = z.object({ show: z.enum(noticeStates).catch('unread'), before: seq.optional().catch(undefined) });
export type ListNoticesInput = z.output<typeof listNoticesInput>;

export const openNoticeInput = z.object({ id: z.uuid() });
/** All up to the newest that the page showed. */
export const readAllInput = z.object({ upTo: seq });
/** A form of ticks: what is not ticked is off. */
export const chooseNoticesInput = z.object({ 'kinds[]': z.array(z.enum(noticeKinds)).default([]) });
