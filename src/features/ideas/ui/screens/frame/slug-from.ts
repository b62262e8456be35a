// The word for an address, from a name: `Värmepumpar & el` becomes `varmepumpar-el`. Pure.

const LENGTH_MAX = 60;

export function slugFrom(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LENGTH_MAX)
    .replaceAll(/^-+|-+$/g, '');
}
