import './styles/base.css';
import './styles/page.css';
import './styles/chart.css';
import './styles/evidence.css';
import './styles/states.css';
import './styles/narrow.css';
import './styles/ways-in.css';
import './styles/filters.css';
import './styles/controls.css';
import './styles/dialog.css';
import './styles/print.css';
import { render } from 'preact';
import { watchDrops } from './add/drop-anywhere.ts';
import { App } from './app.tsx';
import { loadCorpus } from './data/corpus.ts';
import { route } from './navigation.ts';
import { databaseTried } from './offline/database-tried.ts';
import { keepForOffline } from './offline/register.ts';
import { viewLoaders } from './views/views.ts';

// Both are on their way while the page is first drawn.
void loadCorpus();
void viewLoaders[route.value.view]().catch(() => {});

render(<App />, document.getElementById('app')!);
watchDrops();
if (import.meta.env.MODE === 'production') void keepForOffline(databaseTried());
