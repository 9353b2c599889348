import { expectTable } from '../table.ts';
import { draftsTold, exchangesTold, speakersTold } from '../told.ts';

expectTable('drafts', draftsTold);
expectTable('exchanges', exchangesTold);
expectTable('speakers', speakersTold);
