/** The page's name, the way to each view, and the language. */
import { words } from '../messages/words.ts';
import { linkTo, linkToView, route } from '../navigation.ts';
import { VIEWS, type View } from '../route/fields.ts';
import { isView } from '../route/route.ts';

/** A notice is reached from what it is quoted in, not from the head of the page. */
const LISTED = VIEWS.filter((view) => view !== 'notice');

export function PageHeader() {
  const { lang, view, back } = route.value;
  const messages = words();
  const other = lang === 'zh' ? 'en' : 'zh-CN';
  const current: View = view === 'notice' && isView(back) ? back : view;
  return (
    <header class="page-header">
      <div class="names">
        <h1>
          <a {...linkToView('overview')}>
            {messages.name} <span lang={other}>{messages.otherName}</span>
          </a>
        </h1>
        <a class="quiet" lang={other} {...linkTo({ lang: lang === 'zh' ? 'en' : 'zh' })}>
          {messages.otherLanguage}
        </a>
      </div>
      <nav class="views" aria-label={messages.views}>
        {LISTED.map((id) => (
          <a key={id} aria-current={id === current ? 'page' : undefined} {...linkToView(id)}>
            {messages.view[id]}
          </a>
        ))}
      </nav>
    </header>
  );
}
