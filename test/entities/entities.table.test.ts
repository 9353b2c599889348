import { expectTable } from '../table.ts';
import { linkedTold, markedTold } from '../told.ts';

expectTable('entities', linkedTold);
expectTable('linking', markedTold);
