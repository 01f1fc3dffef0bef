import './styles/base.css';
import './styles/page.css';
import './styles/chart.css';
import './styles/evidence.css';
import './styles/notice.css';
import './styles/states.css';
import './styles/narrow.css';
import './styles/ways-in.css';
import './styles/print.css';
import { render } from 'preact';
import { App } from './app.tsx';

// The page puts the reader back where they were by itself; the browser would do it before the charts are drawn.
history.scrollRestoration = 'manual';

render(<App />, document.getElementById('app')!);
