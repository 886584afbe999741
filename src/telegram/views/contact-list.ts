import type { ContactsImport } from '../../actions/people/import-contacts.ts';
import { formatCount, formatPhone } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../locales.ts';
import { viewForbidden } from './forbidden.ts';
import { button, type View } from './view.ts';

/** The columns of a list of contacts, with their widths in characters. */
export function contactColumns(t: Translate): { heading: string; width: number }[] {
  const widths = { unit: 40, name: 28, title: 36, phone: 16, role: 20 };
  return (['unit', 'name', 'title', 'phone', 'role'] as const).map((column) => ({
    heading: t(`people:contacts.column.${column}`, PLAIN),
    width: widths[column],
  }));
}

/** What became of importing the contacts named by units. */
export function viewContactsImport(t: Translate, outcome: ContactsImport): View[] {
  switch (outcome.kind) {
    case 'ask': {
      const file = { name: 'danh-sach-dau-moi.xlsx', content: outcome.template };
      return [{ text: t('people:contacts.ask'), file }];
    }
    case 'preview':
      return [viewPreview(t, outcome)];
    case 'no-headings':
      return [{ text: t('people:contacts.noHeadings') }];
    case 'not-a-sheet':
      return [{ text: t('people:contacts.notASheet') }];
    case 'imported': {
      const values = { total: formatCount(outcome.total), registered: formatCount(outcome.registered) };
      return [{ text: t('people:contacts.imported', values) }];
    }
    case 'nothing':
      return [{ text: t('people:contacts.nothing') }];
    case 'forbidden':
      return [viewForbidden(t, 'whoCoordinator')];
  }
}

/** Every row of the file: first what must be corrected, then what would be kept. */
function viewPreview(t: Translate, { contacts, refused }: Extract<ContactsImport, { kind: 'preview' }>): View {
  const counts = { taken: formatCount(contacts.length), refused: formatCount(refused.length) };
  const faults = refused.map(({ row, words, fault }) =>
    t('people:contacts.refusedRow', { row, words, reason: t(`people:contacts.fault.${fault}`) }),
  );
  const taken = contacts.map(({ row, unitName: unit, fullName, title, phone, role }) => {
    const facts = [fullName, title, phone === null ? '' : formatPhone(phone), t(`people:inviteRole.${role}`, PLAIN)];
    return t('people:contacts.row', { row, unit, facts: facts.filter((fact) => fact !== '').join(', ') });
  });
  const keep = button(t('people:contacts.keep', { ...PLAIN, total: counts.taken }), 'contact-list-keep');
  return {
    text: [
      t('people:contacts.preview', counts),
      ...(faults.length > 0 ? [t('people:contacts.refusedTitle'), ...faults] : []),
      ...(taken.length > 0 ? [t('people:contacts.takenTitle'), ...taken] : []),
    ].join('\n'),
    buttons: [...(contacts.length > 0 ? [[keep]] : []), [button(t('common:button.cancel'), 'cancel')]],
  };
}
