import data from '../models/given-names.bin';
import { bytesOf } from '../learning/columns.ts';
import { decodeLexicon, lookUp, type Lexicon } from '../learning/packed-lexicon.ts';

/** Name of the packed list; training writes it, the loader expects it. */
export const GIVEN_NAMES = 'given names by gender 1';

/** Given names that are frequent in the news of the world, which the packaged list (Western Europe) lacks. Compiled by hand. */
const MEN =
  'mohammed mohammad muhammad mohamed mohamad ahmed ahmad ali hassan hasan hussein hussain omar umar ibrahim ismail yusuf yousef mahmoud mustafa khalid abdullah abdul ilham heydar recep tayyip vladimir dmitry sergei ' +
  'sergey volodymyr oleksandr viktor igor ivan boris nikolai nikol xi jinping narendra rahul arvind amit rajiv sanjay imran nawaz shehbaz asif sheikh bashar saad hamid ashraf nelson jacob cyril thabo kofi kwame ' +
  'nana uhuru raila william emmanuel goodluck muhammadu bola olusegun paul yoweri robert emmerson haile abiy meles benigno rodrigo ferdinand joko prabowo mahathir najib anwar lee kim jong moon shinzo fumihide yoshihide ' +
  'fumio hiroshi takeshi kenji kazuo jair luiz lula evo hugo nicolás nicolas daniel andrés andres enrique javier mauricio gustavo álvaro sebastián pedro juan josé jose luis carlos jorge miguel benjamin yair ' +
  'shimon ehud ariel avigdor yitzhak silvio matteo giuseppe mario olaf friedrich jeremy nigel donald barack joe bernie mitch';
const WOMEN =
  'fatima aisha ayesha khadija maryam zainab sheikh-hasina hasina khaleda indira sonia priyanka mamata jayalalithaa sushma nirmala benazir malala asma shireen leila layla yasmin amina amal zaha angela ursula ' +
  'marine ségolène christine theresa hillary kamala michelle nancy dilma cristina ellen ngozi winnie graça wangari joyce samia aung corazon gloria leni imelda megawati jacinda julia helen tsai park yuriko sanna mette magdalena ' +
  'yulia yuliya svetlana olga natalia tatiana irina nino maia zuzana greta nadia tawakkol narges shirin mehriban ana maria maría lucía sofía';

let lexicon: Lexicon | undefined;
let world: ReadonlyMap<string, 1 | 2> | undefined;

/** 1 for a man's given name, 2 for a woman's, 0 for neither or both. */
export function genderOfGivenName(lower: string): 0 | 1 | 2 {
  world ??= new Map<string, 1 | 2>([
    ...MEN.split(' ').map((name) => [name, 1] as const),
    ...WOMEN.split(' ').map((name) => [name, 2] as const),
  ]);
  lexicon ??= decodeLexicon(bytesOf(data), GIVEN_NAMES);
  const known = world.get(lower);
  if (known !== undefined) return known;
  const found = lookUp(lexicon, lower);
  return found === 1 || found === 2 ? found : 0;
}
