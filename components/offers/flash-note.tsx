'use client';

import { useQueryClient } from '@tanstack/react-query';
import { Zap } from 'lucide-react';
import { useCallback } from 'react';
import { fill } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';
import { Countdown } from './countdown';

type Flash = { readonly left: number; readonly endsAt: string; readonly perUserLimit: number | null };
export type FlashLabels = Readonly<Record<'flash' | 'flashEnds' | 'flashOver' | 'flashDays' | 'flashLeft' | 'flashLimit', string>>;
type Props = { readonly flash: Flash; readonly locale: Locale; readonly labels: FlashLabels };

/** That the price is a flash sale's, how many are left, and until when. At the end the live prices are asked again. */
export function FlashNote({ flash, locale, labels }: Props) {
  const client = useQueryClient();
  const onOver = useCallback(() => void client.invalidateQueries({ queryKey: ['live'] }), [client]);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 rounded-lg bg-danger-soft px-4 py-2.5 text-sm text-danger">
      <strong className="inline-flex items-center gap-1">
        <Zap aria-hidden size={16} />
        {labels.flash}
      </strong>
      <span>{fill(labels.flashLeft, { count: flash.left })}</span>
      {flash.perUserLimit === null ? null : <span>{fill(labels.flashLimit, { count: flash.perUserLimit })}</span>}
      <span className="ml-auto">
        <Countdown
          endsAt={flash.endsAt}
          locale={locale}
          label={labels.flashEnds}
          over={labels.flashOver}
          withDays={labels.flashDays}
          onOver={onOver}
        />
      </span>
    </div>
  );
}
