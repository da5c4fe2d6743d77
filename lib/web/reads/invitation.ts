import 'server-only';
import { invitationToken } from '@/lib/domain/staff/inputs';
import { readInvitation } from '@/lib/domain/staff/read-invitation';
import { getContext } from '@/lib/web/context';
import { readSession } from '@/lib/web/session';

/** What the link of a mail opens, and who holds it. */
export async function invitationPage(token: string) {
  const [ctx, person] = await Promise.all([getContext(), readSession()]);
  const parsed = invitationToken.safeParse(token);
  return { invitation: parsed.success ? await readInvitation(ctx, parsed.data) : null, person };
}
