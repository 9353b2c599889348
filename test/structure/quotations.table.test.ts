import { expectTable } from '../table.ts';
import { quotationsTold } from '../told.ts';

expectTable('quotations', quotationsTold);
