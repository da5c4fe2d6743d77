'use client';

import { Clock } from 'lucide-react';
import { fill } from '@/lib/shared/format';
import { type Locale, pick } from '@/lib/shared/locale';
import { useLive } from './use-live';

type Props = {
  readonly locale: Locale;
  /** `anywhere` and `to` are templates. */
  readonly labels: { readonly when: string; readonly anywhere: string; readonly to: string; readonly unknown: string };
};

/** When it usually arrives, by what the shop's orders took; known only once the page has asked who looks at it. */
export function PromiseLine({ locale, labels }: Props) {
  const promise = useLive()?.delivery;
  const words = () => {
    if (promise === undefined || promise === null) return labels.unknown;
    const { province, provinceEn, typicalDays, mostDays } = promise;
    const place = pick(locale, province, provinceEn);
    return fill(place === '' ? labels.anywhere : labels.to, { place, typical: typicalDays, most: mostDays });
  };
  return (
    <div className="flex gap-3">
      <dt>
        <Clock aria-hidden size={20} className="text-muted" />
        <span className="sr-only">{labels.when}</span>
      </dt>
      <dd data-promise={promise === undefined || promise === null ? undefined : promise.mostDays}>{words()}</dd>
    </div>
  );
}
