import 'server-only';
import { may } from '@/lib/domain/access';
import type { StaffContext } from '@/lib/domain/context';
import { findSkus } from '@/lib/domain/drafts/find-skus';
import { draftPageInput } from '@/lib/domain/drafts/inputs';
import { readDraft } from '@/lib/domain/drafts/read-drafts';
import { payLink } from '@/lib/web/pay-link';
import { regionLists } from '@/lib/web/reads/account';

export { listDrafts } from '@/lib/domain/drafts/read-drafts';

type Raw = Readonly<Record<string, string | string[] | undefined>>;
const isId = (id: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);

/** A draft, what was looked for to be added, the regions to choose from, and its link once it is placed; null when there is none. */
export async function draftPage(ctx: StaffContext, id: string, raw: Raw, chosen: Parameters<typeof regionLists>[1]) {
  const draft = isId(id) ? await readDraft(ctx, id) : null;
  if (draft === null) return null;
  const { q } = draftPageInput.parse(raw);
  const open = draft.placed === null;
  const [found, regions] = await Promise.all([open ? findSkus(ctx, q) : [], regionLists(draft.address, chosen)]);
  return { draft, q, found, regions, link: open ? null : payLink(id), mayPrice: may(ctx.actor.role, 'orders.price') };
}
