/** How far machine and hand agree on each theme, on the primary theme and on the status. */
import type { Interval } from '../../../agreement/bootstrap.ts';
import type { Statistic } from '../../../agreement/compare-codings.ts';
import { decimals } from '../../../agreement/decimals.ts';
import { SMALL_DENOMINATOR } from '../../../charts/chart.ts';
import type { Corpus } from '../../../charts/corpus.ts';
import { NO_VALUE } from '../../components/no-value.ts';
import { words } from '../../messages/words.ts';
import { route } from '../../navigation.ts';
import { judgedWords } from './judged-words.ts';

export function AgreementTable({ statistics, corpus }: { statistics: readonly Statistic[]; corpus: Corpus }) {
  const { lang } = route.value;
  const messages = words();
  const quality = messages.quality;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a stretch that scrolls must be reachable by keyboard. */}
      <section class="table-scroll" tabIndex={0} aria-label={quality.handTable}>
        <table class="quality-agreement">
          <caption>{quality.handTable}</caption>
          <thead>
            <tr>
              {[
                quality.handWhat,
                'n',
                quality.handByHand,
                quality.handByMachine,
                quality.handAgree,
                'kappa',
                'alpha',
              ].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {statistics.map((row) => (
              <tr key={row.what} class={row.n < SMALL_DENOMINATOR ? 'faint' : undefined}>
                <th scope="row">{judgedWords(row.what, corpus, lang, messages)}</th>
                <td>{row.n}</td>
                <td>{row.givenByA ?? ''}</td>
                <td>{row.givenByB ?? ''}</td>
                <td>{row.agreement === null ? NO_VALUE : `${(row.agreement * 100).toFixed(1)}%`}</td>
                <td>{coefficient(row.kappa, row.kappaInterval)}</td>
                <td>{coefficient(row.alpha, row.alphaInterval)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="notes">{quality.handNote}</p>
    </>
  );
}

function coefficient(value: number | null, interval: Interval | null): string {
  if (value === null) return NO_VALUE;
  if (interval === null) return decimals(value, 2);
  return `${decimals(value, 2)} [${decimals(interval.low, 2)}, ${decimals(interval.high, 2)}]`;
}
