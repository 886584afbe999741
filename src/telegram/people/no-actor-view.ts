import type { NoActor } from '../../actions/permissions/authorize.ts';
import type { Translate } from '../../wording/locales.ts';
import type { View } from '../parts/view.ts';

/** Says to somebody who is no officer that acts why nothing was done. */
export function viewNoActor(t: Translate, { kind }: NoActor): View {
  return { text: t(`people:${kind}`) };
}
