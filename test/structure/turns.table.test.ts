import { expectTable } from '../table.ts';
import { turnsTold } from '../told.ts';

expectTable('turns', turnsTold);
