import type { CellTools } from '../../../src/domain/earlier-figures/read-cell.ts';
import { TOOLS } from '../../support/shipped-form.ts';

/** What cells are read with. */
export const CELL_TOOLS: CellTools = { today: '2021-03-01', year: 2018, directory: TOOLS.directory };
