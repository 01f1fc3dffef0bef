import './embed.css';
import { render } from 'preact';
import { holdVersion } from '../offline/hold-version.ts';
import { EmbedPage } from './embed-page.tsx';
import { keepScheme } from './embed-scheme.ts';
import { readEmbedAddress } from './read-embed-address.ts';
import { reportHeight } from './report-height.ts';

const request = readEmbedAddress(location.search);
const app = document.getElementById('app')!;
keepScheme(request.switches.scheme);
render(<EmbedPage request={request} />, app);
if (parent !== window) reportHeight(app);
if (import.meta.env.MODE === 'production') holdVersion();
