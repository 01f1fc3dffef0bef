import { words } from '../../messages/words.ts';

export function BureausView() {
  return <h2>{words().bureaus.title}</h2>;
}
