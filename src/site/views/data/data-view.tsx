import { words } from '../../messages/words.ts';

export function QueryView() {
  return <h2>{words().data.title}</h2>;
}
