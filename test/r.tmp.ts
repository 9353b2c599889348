import { rowExamples, stancesOf } from './stance/rows.ts';
import { stancesTold } from './told.ts';
let a=0,b=0; const all=rowExamples();
for (const r of all) {
  if (!stancesOf(r.example, r.type).some(({is})=>is(r.stance))) { a++; console.log(`E ${r.type} | ${r.row}\n    ${r.example}\n    want ${r.stance}\n    got  ${stancesTold(r.example)}`); }
  if (stancesOf(r.counterExample, r.type).length) { b++; console.log(`C ${r.type} | ${r.row}\n    ${r.counterExample}\n    got  ${stancesTold(r.counterExample)}`); }
}
console.log(all.length,a,b);
