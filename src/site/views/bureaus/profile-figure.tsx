/** The theme profile with the evidence beside it. */
import type { Corpus } from '../../../charts/corpus.ts';
import type { Filters } from '../../../charts/filters.ts';
import { themeProfile } from '../../../charts/theme-profile.ts';
import { ChartFigure } from '../../components/chart-figure.tsx';
import { EvidencePanel } from '../../components/evidence/evidence-panel.tsx';
import { pickedKey } from '../../components/picked-target.ts';
import { Segmented } from '../../components/segmented.tsx';
import { themeEvidence } from '../../data/theme-evidence.ts';
import { words } from '../../messages/words.ts';
import { route } from '../../navigation.ts';

interface Props {
  corpus: Corpus;
  ids: readonly string[];
  labels: ReadonlyMap<string, string>;
  filters: Filters;
}

export function ProfileFigure({ corpus, ids, labels, filters }: Props) {
  const { theme, at, lang, order } = route.value;
  const messages = words();
  const named = corpus.themes.find((entry) => entry.theme === theme);
  const byCodebook = order === 'codebook';
  const picked = named === undefined || at === null || !ids.includes(at) ? null : { theme: named, at };
  return (
    <div class="beside">
      <div class="chart-column">
        <ChartFigure
          chart={themeProfile}
          params={{ notices: [...ids], filters, order: byCodebook ? 'codebook' : 'difference' }}
          snapshot={null}
          picked={pickedKey(theme, at)}
        >
          <div class="controls">
            <Segmented
              label={messages.bureaus.order}
              choices={[
                {
                  key: 'difference',
                  label: messages.bureaus.orderDifference,
                  change: { order: null },
                  current: !byCodebook,
                },
                {
                  key: 'codebook',
                  label: messages.bureaus.orderCodebook,
                  change: { order: 'codebook' },
                  current: byCodebook,
                },
              ]}
            />
          </div>
        </ChartFigure>
      </div>
      <EvidencePanel
        corpus={corpus}
        pick={
          picked && {
            key: JSON.stringify([picked.theme.theme, picked.at, filters]),
            source: themeEvidence(picked.theme.theme, { by: 'notice', key: picked.at }, filters),
            subject: lang === 'zh' ? picked.theme.name_zh : picked.theme.name_en,
            place: labels.get(picked.at) ?? '',
            count: messages.evidence.measures,
            picked: true,
          }
        }
      />
    </div>
  );
}
