// How everything one types into looks.

export const inputClasses =
  'w-full min-w-0 rounded-control bg-surface text-field text-ink shadow-[inset_0_0_0_1px_var(--color-edge)] outline-none transition-shadow';
