/** The choice of the one notice that a chart of one notice shows. */
import { useRef, useState } from 'preact/hooks';
import type { Corpus } from '../../../charts/corpus.ts';
import { NoticeList } from '../../components/notice-list.tsx';
import { words } from '../../messages/words.ts';
import { linkTo } from '../../navigation.ts';

export function NoticeChoice({ corpus }: { corpus: Corpus }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [opened, setOpened] = useState(0);
  const messages = words();
  const close = () => dialog.current!.close();
  return (
    <>
      <button
        type="button"
        onClick={() => {
          // Drawn anew each time, so that the list is whole.
          setOpened((n) => n + 1);
          dialog.current!.showModal();
        }}
      >
        {messages.gallery.notice}
      </button>
      <dialog ref={dialog} class="gallery-notices" aria-labelledby="gallery-notices-title">
        <h3 id="gallery-notices-title">{messages.gallery.noticeTitle}</h3>
        {opened > 0 && (
          <NoticeList
            key={opened}
            corpus={corpus}
            linkOf={(notice) => {
              const link = linkTo({ notice });
              return {
                ...link,
                onClick: (event) => {
                  link.onClick(event);
                  if (event.defaultPrevented) close();
                },
              };
            }}
          />
        )}
        <button type="button" onClick={close}>
          {messages.close}
        </button>
      </dialog>
    </>
  );
}
