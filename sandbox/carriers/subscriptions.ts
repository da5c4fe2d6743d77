import type { Notifier } from '@/sandbox/notifier';
import type { Fields } from '@/sandbox/signing';
import type { Store } from '@/sandbox/store';
import type { Journey, Parcel, Parcels } from './parcels';

/** What is told of a parcel, to whom: `keep` is what the subscriber said with it. */
type Subscription = { readonly number: string; readonly url: string; readonly keep: Fields; readonly told: string };

/** Those who are told of each step of a parcel, once. */
export function createSubscriptions(
  store: Store,
  kind: string,
  parcels: Parcels,
  notifier: Notifier,
  write: (parcel: Parcel, journey: Journey, keep: Fields) => Fields,
) {
  function tell(number: string): void {
    const subscription = store.get<Subscription>(kind, number);
    const parcel = parcels.find(number);
    if (subscription === undefined || parcel === undefined) return;
    const journey = parcels.journey(parcel);
    const told = `${journey.scans.length}-${journey.state}`;
    if (told === subscription.told) return;
    store.put(kind, number, { ...subscription, told });
    notifier.send(`${number}-${told}-${crypto.randomUUID().slice(0, 8)}`, subscription.url, write(parcel, journey, subscription.keep));
  }
  parcels.onMove(tell);
  return {
    has: (number: string) => store.get<Subscription>(kind, number) !== undefined,
    add(number: string, url: string, keep: Fields = {}): void {
      store.put(kind, number, { number, url, keep, told: '' });
      tell(number);
      parcels.watch(number);
    },
    resume: () => store.all<Subscription>(kind).forEach(({ number }) => parcels.watch(number)),
  };
}
