// What leads somewhere: in a sentence, or shaped as a button. Addresses come from paths.ts; those
// that leave the application open beside it.

import type { ReactNode } from 'react';
import { Link as AriaLink } from 'react-aria-components';
import type { LinkProps as AriaLinkProps } from 'react-aria-components';
import { buttonClasses } from './button.tsx';
import type { ButtonLook } from './button.tsx';
import { classes } from './classes.ts';

export type LinkProps = Omit<AriaLinkProps, 'className' | 'children' | 'style'> & {
  children: ReactNode;
  className?: string;
};

function outside(href: string | undefined): AriaLinkProps {
  if (href === undefined || !/^https?:/.test(href)) return {};
  return { target: '_blank', rel: 'noopener noreferrer nofollow' };
}

export function Link({ className, ...props }: LinkProps) {
  return (
    <AriaLink
      {...props}
      {...outside(props.href)}
      className={classes(
        'rounded-small text-accent-ink underline decoration-accent/40 underline-offset-2 hovered:decoration-accent focus-ring:ring-focus',
        className,
      )}
    />
  );
}

/** A link without a look of its own: rows, navigation, names. */
export function PlainLink({ className, ...props }: LinkProps) {
  return (
    <AriaLink
      {...props}
      {...outside(props.href)}
      className={classes('rounded-small focus-ring:ring-focus', className)}
    />
  );
}

export function ButtonLink({
  look = 'plain',
  size = 'normal',
  icon,
  className,
  children,
  ...props
}: LinkProps & { look?: ButtonLook; size?: 'normal' | 'small'; icon?: ReactNode }) {
  return (
    <AriaLink
      {...props}
      {...outside(props.href)}
      className={classes(buttonClasses(look, size), className)}
    >
      {icon}
      {children}
    </AriaLink>
  );
}
