import { type DocumentMetadata, type Given, NO_METADATA, type ReadWarning } from './document.ts';

const FIELD_WORDS: Readonly<Record<keyof DocumentMetadata, string>> = {
  url: '网址',
  title: '标题',
  published: '发布日期',
  source: '来源',
  site: '网站名称',
  created: '创建日期',
  modified: '修改日期',
};

/** Fields whose values must agree wherever they stand; titles and sources are worded freely. */
const EXACT: readonly (keyof DocumentMetadata)[] = ['published'];

/** Collects what a file says about itself, most trusted place first, and notes where two places disagree. */
export class MetadataGatherer {
  readonly metadata: DocumentMetadata = { ...NO_METADATA };
  readonly warnings: ReadWarning[] = [];

  /** Keeps the value where the field has none yet. Null and blank values are left out. */
  add(field: keyof DocumentMetadata, value: string | null | undefined, from: string): void {
    const trimmed = value?.replace(/[\s\u3000]+/g, ' ').trim();
    if (!trimmed) return;
    const kept: Given | null = this.metadata[field];
    if (kept === null) {
      this.metadata[field] = { value: trimmed, from };
      return;
    }
    if (!EXACT.includes(field) || kept.value === trimmed) return;
    const message = `文件给出的${FIELD_WORDS[field]}不一致：${kept.value}（${kept.from}），${trimmed}（${from}）；取前者。`;
    this.warnings.push({ code: 'metadata_disagrees', message });
  }
}
