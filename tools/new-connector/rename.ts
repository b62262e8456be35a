// The slice under the name of another network, at its places in the tree: where its files lie far from one another,
// imports that were relative inside the slice go by alias, and by alias become relative.

export type Naming = {
  /** `gazette`: folders, the connector's own name, error codes */
  name: string;
  /** `Gazette` */
  label: string;
};

/** @returns null when it is no name of a connector: one lower-case word */
export function namingOf(name: string): Naming | null {
  if (!/^[a-z][a-z0-9]*$/.test(name)) return null;
  return { name, label: name.charAt(0).toUpperCase() + name.slice(1) };
}

export function rename(text: string, { name, label }: Naming): string {
  return text
    .replaceAll("'../../src/connectors/samples/", "'#connectors/samples/")
    .replaceAll("'../support/samples/", "'#test/support/samples/")
    .replaceAll("'#test/conformance/", "'./")
    .replaceAll('Samples', label)
    .replaceAll('samples', name);
}
