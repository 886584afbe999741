import type { Request } from '../../src/actions/request.ts';
import type { Permission } from '../../src/domain/people/roles.ts';
import type { ActorName } from './people.ts';
import type { Ids } from './world.ts';

/** For which unit a permission is asked for: the unit acted on, none, any for which somebody has it, or their own alone. */
export type Scope = 'unit' | 'everywhere' | 'somewhere' | 'own';

/** A permission as an action asks for it; for the unit acted on where nothing else is said. */
export type Need = Permission | readonly [Permission, Scope];

/** Something that an answer has in it only for some: by permission, one of which is enough, or by who they are. */
export type Shown = ({ need: Need; or?: Need } | { of: readonly ActorName[] }) & {
  /** Whether this answer has it. */
  seen: (outcome: never) => boolean;
};

/** What those who may are answered: a kind of outcome, or whatever else it is told by. */
export type Done = readonly [string, ...string[]] | ((outcome: never, ids: Ids) => boolean);

/** One way to call an action, who may, and what tells that it was done for them. */
export type Row = Tried & ({ done: Done } | { shows: readonly [Shown, ...Shown[]] });

interface Tried {
  /**
   * One of these is enough; `everybody` where the action is not a matter of permission, `officers` where any active officer may,
   * with the reason; `owners` where it is about what is theirs, which is not there for others.
   */
  needs: readonly Need[] | { everybody: string } | { officers: string } | { owners: readonly ActorName[] };
  /** The conversation in which whoever tries is. */
  conversation?: (ids: Ids) => { kind: string; state: unknown };
  call: (request: Request, ids: Ids) => Promise<unknown>;
  done?: Done;
  /** How a refusal looks where it is not the kind `forbidden`, or, for `owners`, `not-found`. */
  refused?: (outcome: never) => boolean;
  shows?: readonly [Shown, ...Shown[]];
  /** Rows are locked before it is asked who it is, which counts as writing. */
  locks?: true;
  /** Those who are answered something else than others with the permission, such as whoever would act on themselves. */
  except?: Partial<Record<ActorName, string>>;
}

/** The rows of actions, by file below `src/actions` and name. */
export type Rows = Record<`${string}.ts#${string}`, Row | readonly Row[]>;
