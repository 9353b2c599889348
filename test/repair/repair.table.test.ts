import { expectTable } from '../table.ts';
import { repairTold } from '../told.ts';

expectTable('repair', repairTold);
