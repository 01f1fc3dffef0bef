import { words } from '../../messages/words.ts';

export function QualityView() {
  return <h2>{words().quality.title}</h2>;
}
