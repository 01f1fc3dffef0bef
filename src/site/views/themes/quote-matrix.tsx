/** Themes against places, the words themselves in the cells. */
import { useRef, useState } from 'preact/hooks';
import { columnLabels } from '../../../charts/columns.ts';
import type { Corpus } from '../../../charts/corpus.ts';
import { type ThemeCell, type ThemeParams, themeCell, themeCellsQuery, themesOf } from '../../../charts/theme-cells.ts';
import { askedThemes } from '../../components/evidence/asked-themes.ts';
import { FailedMessage, LoadingMessage, NothingToShow } from '../../components/state-message.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import type { Evidence } from '../../data/evidence.ts';
import { FIRST_QUOTES, quoteCellKey, quoteCells } from '../../data/quote-cells.ts';
import { ask } from '../../data/warehouse.ts';
import { words } from '../../messages/words.ts';
import { route } from '../../navigation.ts';
import { QuoteCell } from './quote-cell.tsx';
import { type ColumnGroup, groupAround, quoteColumns } from './quote-columns.ts';
import './quote-matrix.css';
import { QuoteCopy } from './quote-copy.tsx';
import { QuoteChooser, QuoteSteps } from './quote-steps.tsx';

/** Themes that can be read below each other. */
const MOST_THEMES = 6;

export interface Matrix {
  params: ThemeParams;
  cells: readonly ThemeCell[];
  columns: readonly ThemeCell[];
  group: ColumnGroup;
  /** The first quotations by cell. */
  quotes: ReadonlyMap<string, readonly Evidence[]>;
}

async function load(params: ThemeParams, at: string | null): Promise<Matrix | null> {
  const cells = await ask(themeCellsQuery(params), themeCell);
  const columns = quoteColumns(cells, params);
  const group = groupAround(columns, at);
  if (group === null) return null;
  const keys = group.columns.map(({ column }) => column);
  const quotes = await quoteCells(params.filters.themes, keys, params.by, params.filters);
  return { params, cells, columns, group, quotes };
}

export function QuoteMatrix({ corpus, params: given }: { corpus: Corpus; params: ThemeParams }) {
  const { at } = route.value;
  const messages = words();
  const { themes } = given.filters;
  const chosen = themes.length > 0 ? themes.slice(0, MOST_THEMES) : askedThemes(corpus).map(({ theme }) => theme);
  const params = { ...given, filters: { ...given.filters, themes: chosen } };
  const asked = JSON.stringify(params);
  const loaded = useLoaded(JSON.stringify([asked, at]), () => load(params, at));
  // While an answer is on its way the one before stays.
  const last = useRef<{ asked: string; matrix: Matrix | null } | null>(null);
  if (loaded.state === 'ready') last.current = { asked, matrix: loaded.value };
  const shown = last.current;
  return (
    <div class="quotes" aria-busy={loaded.state === 'loading'}>
      <h3>{messages.themes.quotesQuestion}</h3>
      <p class="hint">{messages.themes.quotesHint(FIRST_QUOTES, MOST_THEMES)}</p>
      {loaded.state === 'failed' && <FailedMessage {...loaded} messages={messages} />}
      {loaded.state === 'loading' && shown === null && <LoadingMessage words={messages.dataLoading} />}
      {shown !== null &&
        loaded.state !== 'failed' &&
        (shown.matrix === null ? (
          <NothingToShow messages={messages} />
        ) : (
          <QuoteTable key={shown.asked} corpus={corpus} matrix={shown.matrix} />
        ))}
    </div>
  );
}

function QuoteTable({ corpus, matrix }: { corpus: Corpus; matrix: Matrix }) {
  const { at, lang } = route.value;
  const messages = words();
  const { params, cells, columns, group } = matrix;
  // Cells that the reader has opened, with all their quotations.
  const [opened, setOpened] = useState<ReadonlyMap<string, readonly Evidence[]>>(new Map());
  const labels = columnLabels(columns, params.by, lang);
  const themes = themesOf(cells, { ...params, order: null });
  const byKey = new Map(cells.map((cell) => [quoteCellKey(cell.column, cell.theme), cell]));
  // On a narrow screen one column is in sight.
  const current = group.columns.find(({ column }) => column === at) ?? group.columns[0]!;
  const total = columns[0]!.columns_total;
  const open = (key: string, quotes: readonly Evidence[] | null) => {
    const next = new Map(opened);
    if (quotes === null) next.delete(key);
    else next.set(key, quotes);
    setOpened(next);
  };
  return (
    <>
      {total > columns.length && <p class="notes">{messages.themes.quotesKept(columns.length, total)}</p>}
      <QuoteSteps group={group} total={columns.length} />
      <QuoteChooser columns={columns} labels={labels} current={current.column} />
      <QuoteCopy corpus={corpus} matrix={matrix} themes={themes} labels={labels} opened={opened} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a stretch that scrolls must be reachable by keyboard. */}
      <section class="quotes-scroll" tabIndex={0} aria-label={messages.themes.quotesQuestion}>
        <table class="quotes-table">
          <caption>{messages.themes.quotesQuestion}</caption>
          <thead>
            <tr>
              <th scope="col">{messages.themes.quotesTheme}</th>
              {group.columns.map((column) => (
                <th key={column.column} scope="col" data-aside={column !== current || undefined}>
                  {labels.get(column.column)}
                  <span class="quotes-n">n={column.measures_total}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {themes.map((theme) => (
              <tr key={theme.theme}>
                <th scope="row">{lang === 'zh' ? theme.name_zh : theme.name_en}</th>
                {group.columns.map((column) => {
                  const key = quoteCellKey(column.column, theme.theme);
                  return (
                    <td key={column.column} data-aside={column !== current || undefined}>
                      <QuoteCell
                        cell={byKey.get(key)!}
                        params={params}
                        first={matrix.quotes.get(key) ?? []}
                        all={opened.get(key) ?? null}
                        label={labels.get(column.column) ?? column.column}
                        corpus={corpus}
                        onOpen={(quotes) => open(key, quotes)}
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
