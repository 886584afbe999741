import type { showOwnData } from '../../actions/people/own-data.ts';
import { formatDateTime } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';
import type { View } from '../parts/view.ts';
import { writeOwnDataPage } from './own-data-page.ts';

type OwnData = Awaited<ReturnType<typeof showOwnData>>;

/** Renders everything about a person as two files: a page to read, and all of it for machines. */
export function viewOwnData(t: Translate, { data, questions }: OwnData, now: Date): View[] {
  const at = formatDateTime(now);
  return [
    {
      text: t('people:ownData.caption', { at }),
      file: { name: 'du-lieu-ve-toi.html', content: writeOwnDataPage(t, data, questions, at) },
    },
    { text: '', file: { name: 'du-lieu-ve-toi.json', content: `${JSON.stringify(data, null, 2)}\n` } },
  ];
}
