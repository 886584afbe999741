import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that start processes or Chromium, or read and try very much: ten seconds and more each. */
const SLOW = /\/tests\/(?:process|e2e)\/|\/(?:permissions|read-question)\.test\.ts$/;

/** Begins with the slow files, so that two workers end together also where no earlier run has told how long each takes. */
export class SlowFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ project, moduleId }: TestSpecification): string =>
      `${project.name} ${SLOW.test(moduleId) ? 'first' : 'later'}`;
    return (await super.sort(files)).sort((a, b) => Number(rank(a) > rank(b)) - Number(rank(a) < rank(b)));
  }
}
