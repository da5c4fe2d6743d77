import { notFound } from 'next/navigation';

export const instant = false;

/** Any address that nothing else answers. */
export default async function UnknownPage({ params }: PageProps<'/[locale]/[...rest]'>) {
  await params;
  notFound();
}
