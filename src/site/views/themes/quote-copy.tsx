/** Copies the quote matrix as it stands, with the notices that it draws on. */
import type { Corpus } from '../../../charts/corpus.ts';
import { placeLabels } from '../../../charts/place-label.ts';
import type { ThemeCell } from '../../../charts/theme-cells.ts';
import { CopyOutcome } from '../../components/copy-outcome.tsx';
import { useCopy } from '../../components/use-copy.ts';
import type { Evidence } from '../../data/evidence.ts';
import { quoteCellKey } from '../../data/quote-cells.ts';
import { words } from '../../messages/words.ts';
import { route } from '../../navigation.ts';
import type { Matrix } from './quote-matrix.tsx';
import { type QuoteTable, quoteTableMarkdown, quoteTableTsv } from './quote-table.ts';

interface Props {
  corpus: Corpus;
  matrix: Matrix;
  themes: readonly ThemeCell[];
  labels: ReadonlyMap<string, string>;
  opened: ReadonlyMap<string, readonly Evidence[]>;
}

export function QuoteCopy({ corpus, matrix, themes, labels, opened }: Props) {
  const { lang } = route.value;
  const messages = words();
  const copying = useCopy();

  const table = (): QuoteTable => {
    const { cells, group, quotes } = matrix;
    const { evidence, themes: own } = messages;
    const places = placeLabels(corpus.notices, lang);
    const cited = new Set<string>();
    const cellQuotes = (cell: ThemeCell): string[] => {
      const key = quoteCellKey(cell.column, cell.theme);
      const shown = opened.get(key) ?? quotes.get(key) ?? [];
      const lines = shown.map((entry) => {
        cited.add(entry.notice_id);
        return evidence.quoteWithPlace(entry.text, places.get(entry.notice_id) ?? entry.file);
      });
      if (shown.length > 0 && shown.length < cell.measures) {
        lines[lines.length - 1] += own.quotesShown(shown.length, cell.measures);
      }
      return lines;
    };
    const name = (theme: ThemeCell) => (lang === 'zh' ? theme.name_zh : theme.name_en);
    const rows = themes.map((theme) => ({
      head: name(theme),
      cells: group.columns.map(({ column }) =>
        cellQuotes(cells.find((cell) => cell.column === column && cell.theme === theme.theme)!),
      ),
    }));
    const heads = [
      own.quotesTheme,
      ...group.columns.map(({ column, measures_total }) => `${labels.get(column) ?? column} (n=${measures_total})`),
    ];
    const sources = corpus.notices
      .filter((notice) => cited.has(notice.notice_id))
      .map((notice) =>
        [places.get(notice.notice_id), notice.title ?? messages.noTitle, notice.published, notice.file]
          .filter((part) => part !== null)
          .join(lang === 'zh' ? '，' : ', '),
      );
    return { heads, rows, sources };
  };

  const ways = [
    { name: messages.evidence.asTable, text: () => quoteTableTsv(table()) },
    { name: 'Markdown', text: () => quoteTableMarkdown(table()) },
  ];
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in, and cannot be laid out in a line. */}
      <div class="copy-all" role="group" aria-label={messages.themes.quotesCopy}>
        <span aria-hidden="true">{messages.themes.quotesCopy}</span>
        {ways.map(({ name, text }) => (
          <button
            key={name}
            type="button"
            class="link"
            onClick={() => copying.copy(text(), messages.themes.quotesCopied)}
          >
            {name}
          </button>
        ))}
      </div>
      <CopyOutcome {...copying} />
    </>
  );
}
