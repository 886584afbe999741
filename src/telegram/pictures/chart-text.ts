import type { Chart } from '../../actions/pictures/draw-picture.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';

/** Returns everything that a chart says, as text for whoever cannot open or see pictures; Telegram HTML. */
export function chartText(t: Translate, chart: Chart): string {
  const head = [t('pictures:text.head', { title: chart.title }), ...(chart.page === null ? [] : [chart.page])];
  return [head.join('\n'), ...blocksOf(t, chart), t('pictures:text.source', { source: chart.source })].join('\n\n');
}

/** Returns the rows of a chart as text. */
function blocksOf(t: Translate, chart: Chart): string[] {
  const line = (text: string): string => t('pictures:text.line', { text });
  const block = (label: string, lines: readonly string[], note: string | null): string =>
    [t('pictures:text.row', { label }), ...lines.map(line), ...(note === null ? [] : [line(note)])].join('\n');
  switch (chart.kind) {
    case 'grid':
      return chart.rows.map(({ label, note, cells }) =>
        block(
          label,
          cells.map(({ words }) => words),
          note,
        ),
      );
    case 'states': {
      const standings = [...new Set(chart.units.map(({ words }) => words))];
      const named = standings.map((words) => {
        const names = chart.units.filter((unit) => unit.words === words).map(({ name }) => name);
        return t('pictures:text.names', { label: words, names: names.join(', ') });
      });
      const counts = chart.parts.map(({ label, count }) => line(`${label}: ${formatCount(count)}`));
      const note = chart.unitsNote === null ? [] : [t('pictures:text.row', { label: chart.unitsNote })];
      return [counts.join('\n'), [...note, ...named].join('\n')];
    }
    case 'bars': {
      const items = chart.items.map(({ label, note, bars }) =>
        block(
          label,
          bars.map(({ text }) => text),
          note,
        ),
      );
      return chart.notes.length === 0 ? items : [...items, chart.notes.map(line).join('\n')];
    }
  }
}
