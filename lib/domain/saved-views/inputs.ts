import { z } from 'zod';
import { requiredText, text } from '@/lib/shared/text';
import { type ListName, lists, viewQuery } from './lists';

const names = Object.keys(lists).filter((name): name is ListName => name in lists);
const list = z.enum(names);
const query = text(1500).transform(viewQuery).default('');
const ticked = z.literal('on').optional();

/** With an id: that view gets this name and these filters. */
export const saveViewInput = z.object({
  list,
  id: z.uuid().optional(),
  name: requiredText(40),
  query,
  shared: ticked,
  opens: ticked,
});
export type SaveViewInput = z.output<typeof saveViewInput>;

export const deleteViewInput = z.object({ list, id: z.uuid() });
export type DeleteViewInput = z.output<typeof deleteViewInput>;

const column = z.string().regex(/^[a-zA-Z]{1,30}$/);
/** The columns of a list in the list's own order; none: those that it has by itself. `query`: what the list shows now. */
export const chooseColumnsInput = z.object({
  list,
  query,
  'columns[]': z.preprocess((given) => given ?? [], z.array(column).max(30)),
});
export type ChooseColumnsInput = z.output<typeof chooseColumnsInput>;
