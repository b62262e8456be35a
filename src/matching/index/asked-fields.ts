// What the topics ask for besides title and body, so that posts are read no further than somebody wants.
import type { QueryNode, QueryTree } from '../query/tree.ts';
import { childrenOf } from '../query/walk.ts';
import type { SharedFields } from './shared-memory.ts';

export class AskedFields {
  parents = 0;
  bios = 0;
  values = 0;
  languages = 0;
  /** Languages of the stems that topics ask for, with the number of times. */
  readonly stems = new Map<string, number>();

  count(tree: QueryTree, by: number): void {
    const walk = (node: QueryNode): void => {
      if (node.kind === 'scope' && node.field === 'parent') this.parents += by;
      if (node.kind === 'scope' && node.field === 'bio') this.bios += by;
      if (node.kind === 'value') this.values += by;
      if (node.kind === 'stem' || (node.kind === 'value' && node.field === 'lang'))
        this.languages += by;
      if (node.kind === 'stem') this.#countStems(node.languages, by);
      for (const child of childrenOf(node)) walk(child);
    };
    walk(tree.root);
  }

  #countStems(languages: readonly string[], by: number): void {
    for (const language of languages) {
      const count = (this.stems.get(language) ?? 0) + by;
      if (count > 0) this.stems.set(language, count);
      else this.stems.delete(language);
    }
  }

  share(): SharedFields {
    const { parents, bios, values, languages } = this;
    return { parents, bios, values, languages, stems: Array.from(this.stems.keys()) };
  }

  attach({ parents, bios, values, languages, stems }: SharedFields): void {
    this.parents = parents;
    this.bios = bios;
    this.values = values;
    this.languages = languages;
    for (const language of stems) this.stems.set(language, 1);
  }
}

/** Labels and counts may come later; all other conditions are decided at once. */
export function mayStayUnknown(node: QueryNode): boolean {
  return node.kind === 'label' || node.kind === 'number' || childrenOf(node).some(mayStayUnknown);
}
