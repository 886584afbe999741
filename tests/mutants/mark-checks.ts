import ts from 'typescript';

/** What lets somebody through, by the name of the function that decides it. */
export const LET_THROUGH = {
  authorize: 'officer',
  authorizeSomewhere: 'officer',
  refuseMissing: 'not-found',
  isAllowed: 'true',
  mayGrant: 'true',
  mayManage: 'true',
  maySuspend: 'true',
  unitsWhereAllowed: 'everywhere',
  activeOfficer: 'officer',
  recordOf: 'record',
  refuse: 'officer',
  unitsReportedBy: 'units',
  unitsViewedBy: 'units',
} as const;
export type Check = keyof typeof LET_THROUGH;

/** Calls that decide nothing by themselves, by file below `src/actions` and name, with the reason; they are not taken out. */
const DECIDES_NOTHING: Readonly<Record<string, string>> = {
  'filling/find-repeated.ts activeOfficer':
    'whoever is none has no report open, which openFilling asks in the same act',
  'status/show-duties.ts unitsViewedBy': 'it says whose duties are meant where none is named; they are no secret',
  'status/ask-question.ts unitsReportedBy': 'it says which unit is meant where none is named',
};

/** A call that decides whether somebody may. */
export interface FoundCheck {
  name: Check;
  /** Who is asked about, as an expression. */
  person: string;
  start: number;
  end: number;
  /** By which it is reported: file, line, name and place in the file. */
  site: string;
}

/** The calls that decide whether somebody may, in a source; none of them stands within another. A file's own functions are others. */
export function findChecks(file: string, text: string): FoundCheck[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: FoundCheck[] = [];
  const imported = source.statements.filter(ts.isImportDeclaration).map((statement) => statement.getText());
  const isCheck = (name: string): name is Check =>
    name in LET_THROUGH &&
    imported.some((words) => new RegExp(`\\b${name}\\b`).test(words)) &&
    DECIDES_NOTHING[`${file} ${name}`] === undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && isCheck(node.expression.text)) {
      const start = node.getStart();
      const line = source.getLineAndCharacterOfPosition(start).line + 1;
      const name = node.expression.text;
      const site = `${file}:${line} ${name} (${found.length + 1})`;
      found.push({ name, person: node.arguments[0]?.getText() ?? 'null', start, end: node.getEnd(), site });
    } else node.forEachChild(visit);
  };
  visit(source);
  return found;
}

/** Whether the checks of a file are taken out: those of actions, but for what `authorize` itself is made of. */
export function isMarked(file: string): boolean {
  return /\/src\/actions\/(?!permissions\/)/.test(file);
}

/** A plugin of vite that has every check of the actions ask `globalThis.permissionMutants` first. */
export function markChecks(): {
  name: string;
  enforce: 'pre';
  transform(code: string, id: string): string | undefined;
} {
  return {
    name: 'mark-permission-checks',
    enforce: 'pre',
    transform: (code, id) => {
      if (!isMarked(id)) return undefined;
      const file = id.slice(id.indexOf('/src/actions/') + '/src/actions/'.length);
      // From the last to the first, so that the places of the others stay.
      return findChecks(file, code).reduceRight((marked, { name, person, start, end, site }) => {
        const asked = `globalThis.permissionMutants.ask(${JSON.stringify(site)}, "${name}", ${person}, `;
        return `${marked.slice(0, start)}${asked}${marked.slice(start, end)})${marked.slice(end)}`;
      }, code);
    },
  };
}
