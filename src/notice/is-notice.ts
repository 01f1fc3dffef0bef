/** Tells a rectification notice from other texts about inspections. */
import type { Notice } from './notice.ts';

/** Why the text is no rectification notice, in one Chinese sentence; null where it is one. */
export function rejectionReason(text: string, notice: Notice): string | null {
  if (text.length < 200) return '正文过短，不像整改情况通报。';
  if (!/巡察|巡视/.test(text)) return '全文没有提到巡察或巡视。';
  if (!/整改/.test(text)) return '全文没有提到整改。';
  if (notice.measures.length === 0) return '没有找到任何整改措施或整改条目。';
  return null;
}
