import type { TemplateFileOutcome, TemplatesShown } from '../../actions/report-templates/show-templates.ts';
import {
  LARGEST_TEMPLATE,
  type SentTemplateOutcome,
  type TemplateFault,
} from '../../actions/report-templates/send-template.ts';
import type { UsedTemplateOutcome } from '../../actions/report-templates/use-template.ts';
import { formatCount, formatDateTime } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import { reportName } from '../annual-report/report-name.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { missingLines } from '../parts/missing-text.ts';
import { button, type View } from '../parts/view.ts';

/** So many faults are told at once, so that the message stays short. */
const FAULTS_TOLD = 8;
const MEGABYTE = 1024 * 1024;

/** Renders which template is in use, and how it is changed. @param said what is told above it */
export function viewTemplates(t: Translate, { active, before }: TemplatesShown, said?: string): View {
  const inUse =
    active === null
      ? t('template:shown.own')
      : t('template:shown.active', {
          name: active.name,
          by: active.sentBy,
          at: active.activatedAt === null ? '' : formatDateTime(active.activatedAt),
        });
  const back =
    active === null
      ? []
      : [
          button(
            before === null ? t('template:button.returnToOwn') : t('template:button.return'),
            'template-return',
            active.id,
          ),
        ];
  return {
    text: [
      ...(said === undefined ? [] : [said]),
      `${t('template:shown.title')}\n${inUse}`,
      t('template:shown.how'),
    ].join('\n\n'),
    buttons: [
      [button(t('template:button.get'), 'template-get'), button(t('template:button.tags'), 'template-tags')],
      ...(back.length === 0 ? [] : [back]),
    ],
  };
}

/** Renders the file of the template in use. */
export function viewTemplateFile(t: Translate, outcome: Allowed<TemplateFileOutcome>): View {
  if (outcome.kind === 'not-found') return { text: t('template:notFound') };
  return {
    text: t('template:file.sent'),
    file: { name: `${t('template:file.name', PLAIN)}.docx`, content: outcome.file },
    buttons: [[button(t('template:button.tags'), 'template-tags')]],
  };
}

/** Renders what came of a template that was sent: a preview, or what is wrong with it. */
export function viewSent(t: Translate, outcome: Allowed<SentTemplateOutcome>): View {
  switch (outcome.kind) {
    case 'draft': {
      const { template, preview } = outcome;
      const buttons = [[button(t('template:button.use'), 'template-use', template.id)]];
      if (preview === null) return { text: t('template:sent.noFigures', { name: template.name }), buttons };
      const { consolidation, file } = preview;
      const what = reportName(t, consolidation);
      return {
        text: [t('template:sent.preview', { name: template.name, what }), ...missingLines(t, preview)].join('\n\n'),
        file: { name: `${t('template:file.preview', PLAIN)}.docx`, content: file },
        buttons,
      };
    }
    case 'faults': {
      const { faults } = outcome;
      const told = faults.slice(0, FAULTS_TOLD).map((fault) => `- ${faultText(t, fault)}`);
      const more = faults.length - told.length;
      return {
        text: [
          t('template:sent.faults', { total: formatCount(faults.length) }),
          ...told,
          ...(more === 0 ? [] : [t('template:sent.more', { total: formatCount(more) })]),
          t('template:sent.mend'),
        ].join('\n'),
        buttons: [[button(t('template:button.tags'), 'template-tags')]],
      };
    }
    default:
      return { text: t(`template:refused.${outcome.kind}`, { most: formatCount(LARGEST_TEMPLATE / MEGABYTE) }) };
  }
}

/** Renders which template is in use after it was changed. */
export function viewUsed(t: Translate, outcome: Allowed<UsedTemplateOutcome>): View {
  if (outcome.kind === 'not-found') return { text: t('template:notFound') };
  return viewTemplates(t, outcome.now, t(`template:${outcome.kind}`));
}

function faultText(t: Translate, fault: TemplateFault): string {
  switch (fault.kind) {
    case 'no-tags':
    case 'tracked-changes':
      return t(`template:fault.${fault.kind}`);
    case 'unknown':
      return t('template:fault.unknown', { tag: fault.tag, nearest: fault.nearest, around: fault.around });
    case 'outside':
      return t('template:fault.outside', { tag: fault.tag, loop: fault.loop, around: fault.around });
    case 'crossed':
      return t('template:fault.crossed', { tag: fault.tag, open: fault.open, around: fault.around });
    default:
      return t(`template:fault.${fault.kind}`, { tag: fault.tag, around: fault.around });
  }
}
