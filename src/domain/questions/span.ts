/** Words next to each other that name one thing: from the first, up to and without `to`. */
export interface Span<T> {
  from: number;
  to: number;
  value: T;
}

/** Returns the longest spans of those that share words; among those of one length the first in the list. */
export function longestSpans<S extends Span<unknown>>(spans: readonly S[]): S[] {
  const taken = new Set<number>();
  return [...spans]
    .map((span, order) => ({ span, order }))
    .sort((a, b) => b.span.to - b.span.from - (a.span.to - a.span.from) || a.order - b.order)
    .filter(({ span }) => {
      const places = placesIn(span);
      if (places.some((place) => taken.has(place))) return false;
      places.forEach((place) => taken.add(place));
      return true;
    })
    .map(({ span }) => span);
}

/** Returns the places of the words of a span. */
export function placesIn({ from, to }: Span<unknown>): number[] {
  return Array.from({ length: to - from }, (_, offset) => from + offset);
}
