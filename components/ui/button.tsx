import clsx from 'clsx';
import type { Route } from 'next';
import Link from 'next/link';
import type { ComponentProps } from 'react';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'small' | 'medium' | 'large';

const variants: Readonly<Record<ButtonVariant, string>> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong active:bg-accent-strong',
  secondary: 'border border-line-strong bg-surface text-ink hover:border-ink hover:bg-surface-2',
  quiet: 'text-ink hover:bg-surface-2',
  danger: 'border border-danger bg-surface text-danger hover:bg-danger-soft',
};
const sizes: Readonly<Record<ButtonSize, string>> = {
  small: 'min-h-9 px-3 text-sm max-sm:min-h-11',
  medium: 'min-h-11 px-5',
  large: 'min-h-12 px-7 font-semibold',
};

/** The classes of a button, for what must be another element. Primary is for one action a page. */
export const buttonClass = (variant: ButtonVariant = 'primary', size: ButtonSize = 'medium', more?: string) =>
  clsx(
    'inline-flex items-center justify-center gap-2 rounded-lg text-center font-medium transition-colors ease-out',
    'disabled:cursor-not-allowed disabled:opacity-45 aria-disabled:opacity-45',
    variants[variant],
    sizes[size],
    more,
  );

type Look = { readonly variant?: ButtonVariant; readonly size?: ButtonSize };

export const Button = ({ variant, size, className, type = 'button', ...props }: ComponentProps<'button'> & Look) => (
  <button type={type} className={buttonClass(variant, size, className)} {...props} />
);

export const LinkButton = ({
  variant,
  size,
  className,
  ...props
}: Omit<ComponentProps<typeof Link>, 'href'> & Look & { readonly href: Route }) => (
  <Link className={buttonClass(variant, size, className)} {...props} />
);
