/** The theme profile with the evidence beside it. */
import type { Corpus } from '../../../charts/corpus.ts';
import type { Filters } from '../../../charts/filters.ts';
import { themeProfile } from '../../../charts/theme-profile.ts';
import { ChartFigure } from '../../components/chart-figure.tsx';
import { EvidencePanel } from '../../components/evidence/evidence-panel.tsx';
import { pickedKey } from '../../components/picked-target.ts';
import { Segmented } from '../../components/segmented.tsx';
import type { EvidenceSource } from '../../data/evidence.ts';
import { themeEvidence } from '../../data/theme-evidence.ts';
import { words } from '../../messages/words.ts';
import { route } from '../../navigation.ts';
import type { CorpusNotice } from './chosen-notices.ts';

interface Props {
  corpus: Corpus;
  notices: readonly CorpusNotice[];
  labels: ReadonlyMap<string, string>;
  filters: Filters;
}

export function ProfileFigure({ corpus, notices, labels, filters }: Props) {
  const { theme, at, lang, order } = route.value;
  const messages = words();
  const named = corpus.themes.find((entry) => entry.theme === theme);
  const byCodebook = order === 'codebook';
  const ids = notices.map((notice) => notice.notice_id);
  // A notice that is no longer among them leaves the evidence of all that are.
  const one = at !== null && ids.includes(at) ? at : null;
  return (
    <div class="beside">
      <div class="chart-column">
        <ChartFigure
          chart={themeProfile}
          params={{ notices: ids, filters, order: byCodebook ? 'codebook' : 'difference' }}
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
          named === undefined
            ? null
            : {
                key: JSON.stringify([named.theme, one ?? ids, filters]),
                source:
                  one === null
                    ? evidenceAmong(named.theme, notices, filters)
                    : themeEvidence(named.theme, { by: 'notice', key: one }, filters),
                subject: lang === 'zh' ? named.name_zh : named.name_en,
                place: one === null ? null : labels.get(one)!,
                count: messages.evidence.measures,
                picked: true,
              }
        }
      />
    </div>
  );
}

/** The measures of some notices that carry a theme. */
function evidenceAmong(theme: string, notices: readonly CorpusNotice[], filters: Filters): EvidenceSource {
  const ids = new Set(notices.map((notice) => notice.notice_id));
  const places = [...new Set(notices.map((notice) => notice.place))];
  const source = themeEvidence(theme, null, { ...filters, places });
  return {
    ...source,
    // A place may have further notices, which do not stand here.
    tally: async (filter) => (await source.tally(filter)).filter(({ notice_id }) => ids.has(notice_id)),
  };
}
