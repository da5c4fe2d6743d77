import { Badge, type Tone } from '@/components/ui/badge';
import type { ManagedState } from '@/lib/domain/promotions/manage-views';

const tones: Readonly<Record<ManagedState, Tone>> = {
  running: 'success',
  scheduled: 'warning',
  ended: 'neutral',
  paused: 'neutral',
  used_up: 'danger',
};

export const OfferState = ({ state, label }: { readonly state: ManagedState; readonly label: string }) => (
  <Badge tone={tones[state]}>{label}</Badge>
);
