import './styles.css';
import { render } from 'preact';
import { App } from './app.tsx';

// The page puts the reader back where they were by itself; the browser would do it before the charts are drawn.
history.scrollRestoration = 'manual';

render(<App />, document.getElementById('app')!);
