import type { Refusal } from '../../add/refusal.ts';
import type { Messages } from '../../messages/zh.ts';

/** Why a file was not added, and the way out, in one or two sentences. */
export function refusalWords(refusal: Refusal, { add }: Messages): string {
  switch (refusal.code) {
    case 'duplicate':
      return refusal.added ? add.refused_duplicate_added(refusal.file) : add.refused_duplicate(refusal.file);
    case 'failed':
      return add.refused_failed(refusal.detail);
    case 'unsupported':
      return unsupported(refusal.extension, add);
    default:
      return add[`refused_${refusal.code}`];
  }
}

function unsupported(extension: string, add: Messages['add']): string {
  if (['.doc', '.wps', '.rtf', '.odt'].includes(extension)) return add.refused_save_as_docx(extension);
  if (extension === '.ofd') return add.refused_export_pdf;
  if (['.mht', '.mhtml'].includes(extension)) return add.refused_save_as_html;
  return extension === '' ? add.refused_no_extension : add.refused_unsupported(extension);
}
