import { expectTable } from '../table.ts';
import { layoutTold, openersTold } from '../told.ts';

expectTable('openers', openersTold);
expectTable('layout', layoutTold);
