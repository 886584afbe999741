import { nameLacksMarks } from '../../domain/people/name-marks.ts';
import { LIST_LIMITS, type ContactsImport, type ContactsPreview } from '../../actions/registration/import-contacts.ts';
import { lacksMarks } from '../../domain/text/normalize.ts';
import { formatCount, formatNumber } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { button, type View } from '../parts/view.ts';
import { readingNotes, shownRows } from './contact-list-rows.ts';

/** So many rows are named by number; the file has all. */
const UNMARKED_NAMED = 20;

/** Renders what became of importing the contacts named by units. */
export function viewContactsImport(t: Translate, outcome: Allowed<ContactsImport>): View[] {
  switch (outcome.kind) {
    case 'ask': {
      const file = { name: 'danh-sach-dau-moi.xlsx', content: outcome.template };
      return [{ text: t('people:contacts.ask'), file }];
    }
    case 'preview':
      return viewPreview(t, outcome);
    case 'no-headings':
      return [{ text: t('people:contacts.noHeadings') }];
    case 'old-font':
      return [{ text: t('people:contacts.oldFont', { font: t(`people:contacts.font.${outcome.font}`, PLAIN) }) }];
    case 'not-a-sheet':
      return [{ text: t('people:contacts.notASheet') }];
    case 'beyond':
      return [{ text: t('people:contacts.beyond', { ...limitValues(), cell: outcome.cell }) }];
    case 'too-many-rows':
      return [{ text: t('people:contacts.tooManyRows', limitValues()) }];
    case 'too-large':
      return [{ text: t('people:contacts.tooLarge', limitValues()) }];
    case 'imported': {
      const values = { total: formatCount(outcome.total), registered: formatCount(outcome.registered) };
      const removed = t('people:contacts.removed', { total: formatCount(outcome.removed) });
      return [{ text: [t('people:contacts.imported', values), ...(outcome.removed > 0 ? [removed] : [])].join('\n') }];
    }
    case 'nothing':
      return [{ text: t('people:contacts.nothing') }];
  }
}

/**
 * The rows of the file, as many as one message shows: first what must be corrected, then what would be kept, and whom the saved list
 * has beside them.
 */
function viewPreview(t: Translate, preview: ContactsPreview): View[] {
  const { contacts, refused, leaving, sheet } = preview;
  const counts = { taken: formatCount(contacts.length), refused: formatCount(refused.length) };
  const shown = shownRows(t, preview);
  const titled = (title: string, lines: readonly string[], total: number): string[] => {
    const more = total - lines.length;
    if (total === 0) return [];
    return [title, ...lines, ...(more > 0 ? [t('people:contacts.more', { total: formatCount(more) })] : [])];
  };
  const text = [
    t('people:contacts.preview', counts),
    ...readingNotes(t, preview),
    ...titled(t('people:contacts.refusedTitle'), shown.refused, refused.length),
    ...titled(t('people:contacts.takenTitle'), shown.taken, contacts.length),
    ...unmarkedNote(t, contacts),
    ...titled(t('people:contacts.leavingTitle'), shown.leaving, leaving.length),
  ].join('\n');
  const values = { ...PLAIN, total: counts.taken, former: formatCount(leaving.length) };
  const keep = button(
    t(leaving.length > 0 ? 'people:contacts.keepFormer' : 'people:contacts.keep', values),
    'contact-list-keep',
  );
  const replace = button(t('people:contacts.replaceFormer', values), 'contact-list-replace');
  const buttons = [
    ...(contacts.length > 0 ? [[keep]] : []),
    ...(leaving.length > 0 ? [[replace]] : []),
    [button(t('common:button.cancel'), 'cancel')],
  ];
  const file = { name: 'ket-qua-doc-danh-sach.xlsx', content: sheet ?? '' };
  return [...(sheet === null ? [] : [{ text: t('people:contacts.rows'), file }]), { text, buttons }];
}

/** Says which rows have a name or title without marks: they would stand so in official texts. */
function unmarkedNote(t: Translate, contacts: ContactsPreview['contacts']): string[] {
  const rows = contacts.filter(({ fullName, title }) => nameLacksMarks(fullName) || lacksMarks(title));
  if (rows.length === 0) return [];
  const named = rows.slice(0, UNMARKED_NAMED).map(({ row }) => formatNumber(row));
  const list = rows.length > UNMARKED_NAMED ? `${named.join(', ')}…` : named.join(', ');
  return [`\n${t('people:contacts.unmarked', { total: formatCount(rows.length), rows: list })}`];
}

/** The limits of a list, as its refusals say them. */
function limitValues(): { rows: string; columns: string; megabytes: string } {
  const { rows, columns, bytes } = LIST_LIMITS;
  return { rows: formatNumber(rows), columns: formatNumber(columns), megabytes: formatCount(bytes / 1024 ** 2) };
}
