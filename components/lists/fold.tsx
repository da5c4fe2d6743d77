import { ChevronDown } from 'lucide-react';
import { buttonClass } from '@/components/ui/button';

/** Something that is there when it is asked for, over what stands below. Needs no JavaScript. */
export const Fold = ({ label, children }: { readonly label: string; readonly children: React.ReactNode }) => (
  <details name="fold" className="group relative">
    <summary className={buttonClass('quiet', 'small', 'list-none [&::-webkit-details-marker]:hidden')}>
      {label}
      <ChevronDown aria-hidden className="size-4 transition-transform group-open:rotate-180" />
    </summary>
    <div className="absolute z-30 mt-1 max-h-[70dvh] w-72 max-w-[calc(100vw-2rem)] overflow-auto rounded-2xl border border-line bg-surface p-4 shadow-soft max-sm:fixed max-sm:inset-x-4 max-sm:bottom-4 max-sm:w-auto sm:right-0">
      {children}
    </div>
  </details>
);
