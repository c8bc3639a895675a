import { Figures } from './figures.ts';

/** The figures as they stood when a month was the latest: what came after is not among them. */
export function figuresTo(figures: Figures, month: string): Figures {
  return Figures.of(seriesOf(figures, (each) => each <= month));
}

/** The figures of the months between two, both included: what a chart of them shows. */
export function figuresBetween(figures: Figures, from: string, to: string): Figures {
  return Figures.of(seriesOf(figures, (month) => month >= from && month <= to));
}

function* seriesOf(figures: Figures, keeps: (month: string) => boolean) {
  for (const indicator of figures.indicators()) {
    for (const breakdown of figures.breakdowns(indicator)) {
      for (const member of figures.members(indicator, breakdown)) {
        const key = { indicator, breakdown, member };
        yield { key, read: () => figures.series(key).points.filter(({ month }) => keeps(month)) };
      }
    }
  }
}
