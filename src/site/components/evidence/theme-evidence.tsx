/** The evidence of a theme in a column of a comparison, or of all of it. */
import { columnLabels } from '../../../charts/columns.ts';
import type { Corpus } from '../../../charts/corpus.ts';
import { themeEvidence } from '../../data/theme-evidence.ts';
import { words } from '../../messages/words.ts';
import { linkTo, route } from '../../navigation.ts';
import { filtersOf } from '../../route/route.ts';
import { askedThemes } from './asked-themes.ts';
import { columnRows } from './column-rows.ts';
import { EvidencePanel } from './evidence-panel.tsx';

export function ThemeEvidence({ corpus }: { corpus: Corpus }) {
  const { theme, at, by, lang } = route.value;
  const messages = words();
  const filters = filtersOf(route.value);
  const named = corpus.themes.find((entry) => entry.theme === theme);
  if (theme === null || named === undefined) {
    return (
      <EvidencePanel pick={null} corpus={corpus}>
        <WaysIn corpus={corpus} />
      </EvidencePanel>
    );
  }
  const column = at === null ? null : { by, key: at };
  const place = at === null ? null : (columnLabels(columnRows(corpus, by), by, lang).get(at) ?? at);
  return (
    <EvidencePanel
      corpus={corpus}
      pick={{
        key: JSON.stringify([theme, column, filters]),
        source: themeEvidence(theme, column, filters),
        subject: lang === 'zh' ? named.name_zh : named.name_en,
        place,
        count: messages.evidence.measures,
        picked: true,
      }}
    />
  );
}

/** Nothing is picked yet: the three themes that the public asks about most, each with its evidence of all places. */
function WaysIn({ corpus }: { corpus: Corpus }) {
  const { lang } = route.value;
  return (
    <div class="ways-in">
      <p class="faint">{words().evidence.waysIn}</p>
      <ul>
        {askedThemes(corpus).map(({ theme, name_zh, name_en }) => (
          <li key={theme}>
            <a {...linkTo({ theme, at: null })}>{lang === 'zh' ? name_zh : name_en}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
