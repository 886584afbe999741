import { TEMPLATE_TAGS, type TagScope } from '../../actions/report-templates/send-template.ts';
import type { Translate } from '../../wording/locales.ts';
import { button, type View } from '../parts/view.ts';

/** Renders every tag that a template may have, with what it stands for; those of a loop under it. */
export function viewTags(t: Translate): View {
  return {
    text: [t('template:tags.title'), ...linesOf(t, TEMPLATE_TAGS, [])].join('\n'),
    buttons: [[button(t('template:button.get'), 'template-get')]],
  };
}

function linesOf(t: Translate, { values, conditions = {}, loops = {} }: TagScope, within: readonly string[]): string[] {
  const own = Object.entries(values).map(([tag, label]) => t('template:tags.value', { tag: `{${tag}}`, label }));
  const held = Object.entries(conditions).map(([tag, label]) =>
    t('template:tags.condition', { begin: `{#${tag}}`, end: `{/${tag}}`, label }),
  );
  const inner = sameLoops(loops).flatMap(([names, scope]) => {
    const path = [...within, names.map((name) => `{#${name}}`).join(', ')];
    return ['', t('template:tags.loop', { loops: path.join(' → ') }), ...linesOf(t, scope, path)];
  });
  return [...own, ...held, ...inner];
}

/** Loops that hold the same are told together. */
function sameLoops(loops: Readonly<Record<string, TagScope>>): [names: string[], scope: TagScope][] {
  const together = new Map<TagScope, string[]>();
  for (const [name, scope] of Object.entries(loops)) together.set(scope, [...(together.get(scope) ?? []), name]);
  return [...together].map(([scope, names]) => [names, scope]);
}
