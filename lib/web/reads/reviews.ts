import 'server-only';
import { may } from '@/lib/domain/access';
import type { StaffContext } from '@/lib/domain/context';

export { listModerated } from '@/lib/domain/reviews/list-moderated';
export { listReviews } from '@/lib/domain/reviews/list-reviews';

/** May the person answer and report? */
export const mayAnswer = ({ actor }: StaffContext): boolean => may(actor.role, 'reviews.write');
