import type { ActionState } from '@/lib/shared/action-state';
import { Notice } from './notice';

/** What a form of this page was refused for, where there is no JavaScript to say it in the form. */
export const RefusalNotice = ({ state }: { readonly state: ActionState }) =>
  state.status === 'refused' ? (
    <Notice tone="danger" className="mb-4">
      {state.message}
    </Notice>
  ) : null;
