/** Writes a report on the notices side by side, as a Word document or a page. */
import { useState } from 'preact/hooks';
import type { Corpus } from '../../../charts/corpus.ts';
import { FOCUS_THEMES } from '../../../charts/focus-themes.ts';
import { SavingOutcome } from '../../components/chart-menu/saving-outcome.tsx';
import { useSaving } from '../../components/chart-menu/use-saving.ts';
import { localDay } from '../../local-day.ts';
import { words } from '../../messages/words.ts';
import { route } from '../../navigation.ts';
import type { CorpusNotice } from './chosen-notices.ts';
import type { ReportFormat } from './make-report.ts';

interface Props {
  corpus: Corpus;
  notices: readonly CorpusNotice[];
  /** Codes; none for those that the project asks about. */
  themes: readonly string[];
}

const FORMATS: readonly ReportFormat[] = ['docx', 'html'];

export function ReportButton({ corpus, notices, themes }: Props) {
  const { lang, asof } = route.value;
  const messages = words();
  const saving = useSaving();
  const [progress, setProgress] = useState<{ done: number; all: number } | null>(null);
  const isMaking = saving.state.is === 'making';
  const about: readonly string[] = themes.length > 0 ? themes : FOCUS_THEMES;
  const names = corpus.themes
    .filter(({ theme }) => about.includes(theme))
    .map((theme) => (lang === 'zh' ? theme.name_zh : theme.name_en));

  const save = (format: ReportFormat) =>
    saving.save(messages.report.what, `${messages.report.file}-${localDay()}.${format}`, async () => {
      try {
        const { makeReport } = await import('./make-report.ts');
        return await makeReport(
          {
            corpus,
            language: lang,
            notices: notices.map(({ notice_id }) => notice_id),
            themes: about,
            asOf: asof,
            onProgress: (done, all) => setProgress({ done, all }),
          },
          format,
        );
      } finally {
        setProgress(null);
      }
    });

  return (
    <div class="bureau-report">
      <div class="controls">
        {FORMATS.map((format) => (
          // Not `disabled`: the focus would be lost.
          <button type="button" key={format} aria-disabled={isMaking} onClick={() => save(format)}>
            {messages.report.formats[format]}
          </button>
        ))}
      </div>
      <p class="faint">{messages.report.hint(notices.length, names.join(messages.comma))}</p>
      {progress !== null && <progress max={progress.all} value={progress.done} aria-label={messages.report.progress} />}
      <SavingOutcome state={saving.state} />
    </div>
  );
}
