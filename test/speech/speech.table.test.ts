import { expectTable } from '../table.ts';
import { speechTold } from '../told.ts';

expectTable('speech', speechTold);
