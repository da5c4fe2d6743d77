import { Missing } from '@/components/shop/missing';

export default function NotFound() {
  return <Missing />;
}
