/** All charts, each with the question it answers, what it must not be used to claim, and where it is at home. */
import './gallery.css';
import { useEffect, useRef } from 'preact/hooks';
import { chartList } from '../../../charts/chart-list.ts';
import type { Corpus } from '../../../charts/corpus.ts';
import { words } from '../../messages/words.ts';
import { route } from '../../navigation.ts';
import { GalleryEntry } from './gallery-entry.tsx';

/** The chart that the address names behind its `#`, null where it names none. */
const named = () => document.getElementById(location.hash.slice(1));

export function GalleryView({ corpus }: { corpus: Corpus }) {
  const { lang } = route.value;
  const messages = words().gallery;
  const contents = useRef<HTMLElement>(null);
  useEffect(() => {
    // After the page has put the reader at the top of a view that is new to them.
    const frame = requestAnimationFrame(() => named()?.scrollIntoView());
    // The page restores no positions of its own, so a step back would lead nowhere.
    const goToNamed = () => (named() ?? contents.current!).scrollIntoView();
    addEventListener('hashchange', goToNamed);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('hashchange', goToNamed);
    };
  }, []);
  return (
    <div class="gallery">
      <h2>{messages.title}</h2>
      <p class="tagline">{messages.lead(chartList.length)}</p>
      <nav ref={contents} class="gallery-contents" aria-label={messages.contents}>
        <ol>
          {chartList.map(({ id, name, question }) => (
            <li key={id}>
              <a href={`#${id}`}>{name[lang]}</a>
              <span class="faint">{question[lang]}</span>
            </li>
          ))}
        </ol>
      </nav>
      {chartList.map((listed) => (
        <GalleryEntry key={listed.id} listed={listed} corpus={corpus} />
      ))}
    </div>
  );
}
