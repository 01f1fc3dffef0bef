import type { XmlElement, XmlHandler } from './xml-events.ts';

/** Reads which part of a docx stands for what (`_rels/*.rels`). */
export class RelationshipReader implements XmlHandler {
  private readonly targets = new Map<string, string>();

  /** @param folder the folder of the part that the relationships belong to, with a closing slash, or nothing */
  constructor(private readonly folder: string) {}

  open(element: XmlElement): void {
    const type = element.attribute('Type');
    const target = element.attribute('Target');
    if (element.name !== 'Relationship' || type === null || target === null) return;
    if (element.attribute('TargetMode') === 'External') return;
    const kind = type.slice(type.lastIndexOf('/') + 1);
    if (!this.targets.has(kind)) this.targets.set(kind, this.nameOf(target));
  }

  /** The entry's name for a kind such as `officeDocument`, `numbering`, or null. */
  target(kind: string): string | null {
    return this.targets.get(kind) ?? null;
  }

  private nameOf(target: string): string {
    const parts = (target.startsWith('/') ? target.slice(1) : this.folder + target).split('/');
    const name: string[] = [];
    for (const part of parts) {
      if (part === '..') name.pop();
      else if (part !== '.') name.push(part);
    }
    return name.join('/');
  }
}
