import type { Chart } from '../../actions/pictures/draw-picture.ts';
import { CHART_KINDS, type ChartKind } from '../../domain/questions/reading.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import { turningButtons } from '../parts/paged.ts';
import { button, type Button, type DrawnFile, type View } from '../parts/view.ts';
import type { MarkLabel } from '../reports/round-mark.ts';
import { chartText } from './chart-text.ts';

/** A chart that is shown, and which part of it. */
export interface ShownChart {
  kind: ChartKind;
  /** The year that was asked for; 0 for none. */
  year: number;
  /** The round that is shown; 0 for none. */
  round: number;
  chart: Chart;
  page: number;
  pages: number;
  /** Writes the round on a label, where several are shown. */
  mark?: MarkLabel;
}

/** Renders a chart as a picture; its caption says in short what it shows, and the rest is a button away as text. */
export function viewPicture(t: Translate, shown: ShownChart, drawn: DrawnFile): View {
  const { kind, chart, page, year, round, mark = (label) => label } = shown;
  const { title, summary, source } = chart;
  return {
    text: t('pictures:caption', { title, summary, source }),
    file: { name: t(`pictures:file.${kind}`, PLAIN), content: drawn, picture: true },
    buttons: [
      [button(mark(t('pictures:button.text')), 'picture-text', kind, page, year, round)],
      ...pageButtons(t, shown, 'picture'),
      [button(t('pictures:button.others'), 'picture-list')],
    ],
  };
}

/** Renders a chart as text. */
export function viewPictureText(t: Translate, shown: ShownChart): View {
  const { mark = (label) => label } = shown;
  return {
    text: chartText(t, shown.chart),
    buttons: [
      [button(mark(t('pictures:button.picture')), 'picture', shown.kind, shown.page, shown.year, shown.round)],
      ...pageButtons(t, shown, 'picture-text'),
    ],
  };
}

function pageButtons(
  t: Translate,
  { kind, page, pages, year, round, mark = (label) => label }: ShownChart,
  verb: 'picture' | 'picture-text',
): Button[][] {
  return turningButtons(t, { at: page, pages }, (label, to) => button(mark(label), verb, kind, to, year, round));
}

/** Renders the charts to choose from. */
export function viewPictureList(t: Translate): View {
  return {
    text: t('pictures:choose'),
    buttons: CHART_KINDS.map((kind) => [button(t(`pictures:name.${kind}`, PLAIN), 'picture', kind, 0, 0, 0)]),
  };
}

/** Returns the button that shows a chart, of reports that of a round where one is named; `mark` writes the round on it. */
export function chartButton(t: Translate, kind: ChartKind, round = 0, mark: MarkLabel = (label) => label): Button {
  return button(mark(t('pictures:button.chart')), 'picture', kind, 0, 0, round);
}
