import { placesOf, type Sentence } from './sentence.ts';
import type { Span } from './span.ts';
import type { AskedSource } from './reading.ts';

const PHRASES: readonly [AskedSource, readonly string[]][] = [
  ['central', ['ngan sach trung uong', 'nguon trung uong', 'trung uong', 'von trung uong', 'tien trung uong']],
  ['province', ['ngan sach tinh', 'nguon ngan sach tinh', 'tien tinh', 'von tinh', 'nguon tinh']],
  ['local', ['ngan sach dia phuong', 'nguon dia phuong', 'von dia phuong']],
  [
    'counterpart',
    [
      'von doi ung',
      'doi ung',
      'nguon doi ung',
      'von doanh nghiep',
      'tien doanh nghiep',
      'doanh nghiep bo ra',
      'doanh nghiep tu bo ra',
      'doanh nghiep tu bo',
      'doanh nghiep phai tu bo',
      'doanh nghiep phai tu bo ra',
      'doanh nghiep phai bo',
      'von tu co',
      'doanh nghiep phai bo ra',
    ],
  ],
  [
    'industry-promotion',
    ['kinh phi khuyen cong', 'nguon khuyen cong', 'tien khuyen cong', 'khuyen cong', 'nguon kinh phi khuyen cong'],
  ],
  [
    'environment',
    [
      'su nghiep moi truong',
      'kinh phi su nghiep moi truong',
      'nguon moi truong',
      'kinh phi moi truong',
      'nguon su nghiep moi truong',
      'von moi truong',
      'snmt',
    ],
  ],
  [
    'science',
    [
      'su nghiep khoa hoc va cong nghe',
      'su nghiep khoa hoc cong nghe',
      'su nghiep khcn',
      'su nghiep khoa hoc',
      'nguon khoa hoc',
      'von khoa hoc',
      'von khoa hoc cong nghe',
      'von khoa hoc va cong nghe',
      'von su nghiep khoa hoc',
      'von khcn',
      'nguon khcn',
      'nguon khoa hoc cong nghe',
      'nguon su nghiep khoa hoc va cong nghe',
    ],
  ],
];

/** Every phrase about sources, for the lexicon. */
export const SOURCE_PHRASES: readonly string[] = PHRASES.flatMap(([, phrases]) => phrases);

/** Finds the sources of money that a question names. */
export function findSources(sentence: Sentence): Span<AskedSource>[] {
  return PHRASES.flatMap(([source, phrases]) =>
    phrases.flatMap((phrase) => {
      const places = placesOf(sentence, [phrase]);
      const [from] = places;
      return from === undefined ? [] : [{ from, to: Math.max(...places) + 1, value: source }];
    }),
  );
}
