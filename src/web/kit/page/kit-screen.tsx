// The kit's own page: every component in its states, in both themes.

export function KitScreen() {
  return null;
}
