/** A chart as it is now, to be kept: as a piece of HTML and as a page of its own. */
import type { Language, Look } from '../../charts/chart.ts';
import type { ChartAnswer } from '../../charts/chart-answer.ts';
import { frozenFigure } from '../../charts/files/frozen-figure.ts';
import { frozenPage } from '../../charts/files/frozen-page.ts';
import { framedSpec } from '../../charts/framed-spec.ts';
import type { Provenance } from '../../charts/provenance.ts';
import { drawSvg } from '../components/chart-menu/draw-picture.ts';
import type { Switches } from './embed-switches.ts';

export interface FrozenFiles {
  /** To be pasted into a page. */
  snippet: string;
  /** Opens by itself, and always says what it rests on. */
  page: string;
  /** The picture alone. */
  svg: string;
}

/** Light, because it stands on paper of its own; as wide as most pages set their text. */
const LOOK = { scheme: 'light', width: 760 } as const satisfies Partial<Look>;

/** @throws where the picture cannot be drawn */
export async function frozenFiles(
  answer: ChartAnswer,
  language: Language,
  { title, source }: Pick<Switches, 'title' | 'source'>,
  provenance: Provenance,
): Promise<FrozenFiles> {
  const { svg } = await drawSvg(framedSpec(answer, { ...LOOK, language }, { title: null, provenance: null }));
  const question = title === 'yes' ? answer.question[language] : null;
  return {
    svg,
    snippet: frozenFigure(answer, { svg, language, title: question, provenance: source === 'yes' ? provenance : null }),
    page: frozenPage(answer, { svg, language, title: question, provenance, scheme: LOOK.scheme }),
  };
}
