import type { DraftShown } from '../../actions/plan-import/draft-outcome.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';
import { button, inRows, type Button, type View } from '../parts/view.ts';
import { FINDING_LISTS, findingsOf } from './finding-lists.ts';

/** Renders a plan as it was read, part by part: what was understood, what not, and the ways to correct it. */
export function viewDraft(t: Translate, draft: DraftShown): View {
  const { plan, findings, files, amends } = draft;
  const { title, number, issuedOn, fromYear, toYear } = plan.document;
  const none = t('planfiles:shown.none');
  const understood = findings.flatMap((one) =>
    one.kind === 'understood' ? [`- ${t(`planfiles:part.${one.part}`, { count: formatCount(one.count) })}`] : [],
  );
  const missing = findings.flatMap((one) => (one.kind === 'missing' ? [t(`planfiles:partName.${one.part}`)] : []));
  const counted = FINDING_LISTS.flatMap((list) => {
    const count = findingsOf(findings, list).length;
    return count === 0 ? [] : [t(`planfiles:shown.${list}`, { count: formatCount(count) })];
  });
  const lines = [
    amends === null
      ? t('planfiles:shown.title', { title: title === '' ? none : title })
      : t('planfiles:shown.amendment', { title: amends.title }),
    t('planfiles:shown.files', { files: files.join(', ') }),
    t('planfiles:shown.period', {
      years: fromYear === toYear ? String(fromYear) : `${fromYear} - ${toYear}`,
      number: number ?? none,
      date: issuedOn === null ? none : issuedOn.split('-').reverse().join('/'),
    }),
    '',
    t('planfiles:shown.understood'),
    ...understood,
    ...(missing.length === 0 ? [] : [t('planfiles:shown.missing', { parts: missing.join(', ') })]),
    t('planfiles:shown.readers'),
    ...(counted.length === 0 ? [] : ['', ...counted]),
    ...(amends === null
      ? []
      : ['', t('planfiles:shown.differences', { count: formatCount(amends.differences.length) })]),
    '',
    t('planfiles:shown.how'),
  ];
  return { text: lines.join('\n'), buttons: draftButtons(t, draft) };
}

function draftButtons(t: Translate, { id, version, findings, blocking, amends }: DraftShown): Button[][] {
  const lists = FINDING_LISTS.flatMap((list) => {
    const count = findingsOf(findings, list).length;
    return count === 0
      ? []
      : [button(t(`planfiles:button.${list}`, { count: formatCount(count) }), 'plan-findings', list, 0)];
  });
  const parts = (['tasks', 'targets', 'duties', 'units'] as const).map((part) =>
    button(t(`planfiles:button.${part}`), 'plan-part', part, 0),
  );
  const differing = amends?.differences.length ?? 0;
  const differences =
    differing === 0
      ? []
      : [button(t('planfiles:button.differences', { count: formatCount(differing) }), 'plan-differences', 0)];
  return [
    ...inRows([...differences, ...lists, ...parts], 2),
    ...(blocking > 0
      ? []
      : [
          [
            button(
              t(amends === null ? 'planfiles:button.take' : 'planfiles:button.takeAmendment'),
              'plan-take',
              id,
              version,
            ),
          ],
        ]),
    [button(t('planfiles:button.discard'), 'plan-discard')],
  ];
}
