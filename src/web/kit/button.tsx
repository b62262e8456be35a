// Everything that does something at once. One primary button per screen at most. A button that can't
// be used now stays reachable and says why.

import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, TooltipTrigger } from 'react-aria-components';
import type { ButtonProps as AriaButtonProps } from 'react-aria-components';
import { classes } from './classes.ts';
import { Spinner } from './spinner.tsx';
import { Tooltip } from './tooltip.tsx';

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger';

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'children' | 'style'> & {
  children?: ReactNode;
  look?: ButtonLook;
  size?: 'normal' | 'small';
  icon?: ReactNode;
  ref?: Ref<HTMLButtonElement>;
  /** Why it can't be used now. Given a reason, the button looks off and shows it. */
  why?: string | false | null | undefined;
  className?: string;
};

const LOOKS: Record<ButtonLook, string> = {
  primary:
    'bg-accent text-on-accent font-semibold hovered:bg-accent-strong pressed:bg-accent-strong',
  plain:
    'bg-surface text-ink font-medium shadow-[inset_0_0_0_1px_var(--color-edge)] hovered:bg-hover pressed:bg-sunken',
  quiet: 'text-quiet font-medium hovered:bg-hover hovered:text-ink pressed:bg-sunken',
  danger:
    'bg-surface text-bad font-medium shadow-[inset_0_0_0_1px_currentColor] hovered:bg-bad hovered:text-on-bad pressed:bg-bad-strong',
};

export function buttonClasses(look: ButtonLook, size: 'normal' | 'small', square = false): string {
  return classes(
    'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-control whitespace-nowrap select-none transition-colors duration-100',
    'focus-ring:ring-focus off:opacity-45 [&_svg]:size-4 [&_svg]:shrink-0',
    size === 'small' ? 'h-control-small text-small' : 'h-control text-body',
    square ? 'aspect-square' : size === 'small' ? 'px-2.5' : 'px-3.5',
    LOOKS[look],
  );
}

export function Button(props: ButtonProps) {
  const {
    look = 'plain',
    size = 'normal',
    icon,
    why,
    className,
    children,
    onPress,
    ...rest
  } = props;
  const button = (
    <AriaButton
      {...rest}
      {...(why ? { 'aria-disabled': true } : { onPress })}
      {...(why && rest.type === 'submit' ? { type: 'button' as const } : {})}
      className={classes(
        buttonClasses(look, size, children === undefined),
        'relative aria-disabled:opacity-45',
        className,
      )}
    >
      {({ isPending }) => (
        <>
          {isPending ? <Spinner /> : icon}
          {children}
        </>
      )}
    </AriaButton>
  );
  if (!why) return button;
  return (
    <TooltipTrigger delay={200}>
      {button}
      <Tooltip>{why}</Tooltip>
    </TooltipTrigger>
  );
}

/** An icon alone: its label is spoken, and shown when the pointer rests on it. */
export function IconButton({
  label,
  keys,
  ...props
}: Omit<ButtonProps, 'children' | 'why'> & { label: string; keys?: string }) {
  return (
    <TooltipTrigger delay={400}>
      <Button look="quiet" {...props} aria-label={label} />
      <Tooltip keys={keys}>{label}</Tooltip>
    </TooltipTrigger>
  );
}
