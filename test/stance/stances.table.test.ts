import { expectTable } from '../table.ts';
import { stancesTold } from '../told.ts';

expectTable('stances', stancesTold);
