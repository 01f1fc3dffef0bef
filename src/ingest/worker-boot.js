// A worker thread takes over nothing of how the main thread reads TypeScript.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
