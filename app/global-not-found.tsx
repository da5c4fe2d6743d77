import type { Metadata } from 'next';
import '@/app/globals.css';
import { EmptyState } from '@/components/ui/empty-state';
import en from '@/messages/en/common.json';
import zh from '@/messages/zh-CN/common.json';

export const metadata: Metadata = { title: `${zh.notFound} · ${zh.siteName}`, robots: { index: false } };

/** An address that no page answers. It is one static page for every address, so it speaks both languages. */
export default function GlobalNotFound() {
  return (
    <html lang="zh-CN">
      <body>
        <main className="content grid min-h-dvh place-items-center">
          <EmptyState heading="h1" title={zh.notFound} hint={zh.notFoundHint} href="/" action={zh.toHome}>
            <p lang="en" className="mt-4 text-muted">
              {en.notFound}. {en.notFoundHint}
            </p>
          </EmptyState>
        </main>
      </body>
    </html>
  );
}
