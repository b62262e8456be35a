// Something is under way and nobody knows for how long. The words belong to whoever shows it.

export function Spinner() {
  return (
    <svg
      viewBox="0 0 16 16"
      className="size-4 animate-[turn_700ms_linear_infinite]"
      fill="none"
      aria-hidden
    >
      <circle cx="8" cy="8" r="6" stroke="currentColor" strokeOpacity="0.25" strokeWidth="2" />
      <path d="M8 2a6 6 0 0 1 6 6" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
