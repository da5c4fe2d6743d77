'use client';

import { ErrorWords } from '@/components/ui/error-words';

export default function ErrorPage({ retry }: { readonly retry: () => void }) {
  return <ErrorWords retry={retry} />;
}
