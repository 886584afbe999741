import type { Request } from '../../src/actions/request.ts';
import type { Permission } from '../../src/domain/people/roles.ts';
import type { ActorName } from './people.ts';
import type { Ids } from './world.ts';

/** For which unit a permission is asked for: the unit acted on, none, any for which somebody has it, or their own alone. */
export type Scope = 'unit' | 'everywhere' | 'somewhere' | 'own';

/** A permission as an action asks for it; for the unit acted on where nothing else is said. */
export type Need = Permission | readonly [Permission, Scope];

/** Something that an answer has in it only for some. */
export interface Shown {
  need: Need;
  /** Or this. */
  or?: Need;
  /** Whether this answer has it. */
  seen: (outcome: never) => boolean;
}

/** One way to call an action, and who may. */
export interface Row {
  /**
   * One of these is enough; `everybody` where the action is not a matter of permission, `officers` where any active officer may,
   * with the reason.
   */
  needs: readonly Need[] | { everybody: string } | { officers: string };
  /** The conversation in which whoever tries is. */
  conversation?: (ids: Ids) => { kind: string; state: unknown };
  call: (request: Request, ids: Ids) => Promise<unknown>;
  /** What those who may are answered. */
  done?: readonly string[];
  /** How a refusal looks where it is not the kind `forbidden`. */
  refused?: (outcome: never) => boolean;
  shows?: readonly Shown[];
  /** Rows are locked before it is asked who it is, which counts as writing. */
  locks?: true;
  /** Those who are answered something else than others with the permission, such as whoever would act on themselves. */
  except?: Partial<Record<ActorName, string>>;
}

/** The rows of actions, by file below `src/actions` and name. */
export type Rows = Record<`${string}.ts#${string}`, Row | readonly Row[]>;
