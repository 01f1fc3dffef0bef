import type { MetadataGatherer } from '../gather-metadata.ts';
import { isoDateIn } from '../iso-date.ts';
import type { XmlElement, XmlHandler } from './xml-events.ts';

const FIELDS = { title: 'title', created: 'created', modified: 'modified' } as const;

/** Reads `docProps/core.xml`: what the program that saved the file says of it. Names of persons are left out. */
export class CorePropertyReader implements XmlHandler {
  private field: keyof typeof FIELDS | null = null;
  private words = '';

  constructor(private readonly gatherer: MetadataGatherer) {}

  open(element: XmlElement): void {
    this.field = element.name in FIELDS ? (element.name as keyof typeof FIELDS) : null;
    this.words = '';
  }

  text(words: string): void {
    this.words += words;
  }

  close(): void {
    if (this.field === null) return;
    const value = this.field === 'title' ? this.words : isoDateIn(this.words);
    this.gatherer.add(FIELDS[this.field], value, `docProps/core.xml ${this.field}`);
    this.field = null;
  }
}
