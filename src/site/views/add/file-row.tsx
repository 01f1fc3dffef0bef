/** One file: what it was read as, or why it was not added and the way out. */
import type { Corpus } from '../../../charts/corpus.ts';
import { placeLabel } from '../../../charts/place-label.ts';
import { fileName } from '../../../text/file-name.ts';
import { tellFault } from '../../add/add-fault.ts';
import type { NoticeFacts } from '../../add/notice-facts.ts';
import type { Refusal } from '../../add/refusal.ts';
import { type AddedFile, removeFile } from '../../data/added-notices.ts';
import { words } from '../../messages/words.ts';
import { linkToNotice, route } from '../../navigation.ts';
import { refusalWords } from './refusal-words.ts';

/** Themes that are named; how many more there are is said. */
const NAMED_THEMES = 5;

/** The first names, and how many more there are. */
function namesInShort(names: readonly string[]): string {
  const messages = words();
  const shown = names.slice(0, NAMED_THEMES).join(messages.comma);
  const more = names.length - NAMED_THEMES;
  return more > 0 ? messages.add.andMore(shown, more) : shown;
}

interface Props {
  file: AddedFile;
  themes: Corpus['themes'];
}

export function FileRow({ file, themes }: Props) {
  const messages = words();
  const state = file.state.value;
  return (
    <li class="added-file" data-state={state.is}>
      {(state.is === 'waiting' || state.is === 'reading') && (
        <p>
          {file.path} <span class="faint">{state.is === 'reading' ? messages.add.reading : messages.add.waiting}</span>
        </p>
      )}
      {state.is === 'joining' && (
        <p>
          {file.path} <span class="faint">{messages.add.joining}</span>
        </p>
      )}
      {state.is === 'added' && <AddedNotice facts={state.facts} path={file.path} themes={themes} />}
      {state.is === 'refused' && <RefusedFile path={file.path} refusal={state.refusal} />}
      <button
        type="button"
        class="link"
        aria-label={messages.add.removeOne(fileName(file.path))}
        onClick={() => tellFault(removeFile(file))}
      >
        {messages.add.remove}
      </button>
    </li>
  );
}

function AddedNotice({ facts, path, themes }: { facts: NoticeFacts; path: string; themes: Corpus['themes'] }) {
  const { lang } = route.value;
  const messages = words();
  const { file, jurisdiction, jurisdictionStated, published, noticeId } = facts;
  const place = placeLabel(
    { notice_id: noticeId, jurisdiction, jurisdiction_stated: jurisdictionStated, file, published },
    lang,
  );
  const names = facts.themes.map((code) => {
    const theme = themes.find((entry) => entry.theme === code);
    return theme === undefined ? code : lang === 'zh' ? theme.name_zh : theme.name_en;
  });
  const known = [
    place,
    facts.issuer,
    published,
    messages.add.measures(facts.measures),
    messages.add.figures(facts.figures),
  ];
  return (
    <div>
      <p class="added-title">
        <a {...linkToNotice(noticeId, null)}>{facts.title ?? file}</a>{' '}
        <span class="added-mark">{messages.add.mark}</span>
      </p>
      <p>{known.filter((part) => part !== null).join(' · ')}</p>
      <p class="faint">
        {path}
        {names.length > 0 && ` · ${messages.add.themes(namesInShort(names))}`}
      </p>
      {facts.warnings.length > 0 && (
        <details>
          <summary>{messages.add.warnings(facts.warnings.length)}</summary>
          <ul class="added-warnings" lang="zh-CN">
            {facts.warnings.map((warning, index) => (
              <li key={index}>{warning}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function RefusedFile({ path, refusal }: { path: string; refusal: Refusal }) {
  const messages = words();
  return (
    <div>
      <p>{path}</p>
      <p class="added-refusal">{refusalWords(refusal, messages)}</p>
      {refusal.code === 'not_notice' && <p lang="zh-CN">{refusal.reason}</p>}
      {refusal.code === 'duplicate' && (
        <p>
          <a {...linkToNotice(refusal.noticeId, null)}>{messages.add.openOther}</a>
        </p>
      )}
    </div>
  );
}
