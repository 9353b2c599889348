import { readDocument } from './src/syntax/read.ts';
import { POS_TAGS } from './src/english/pos-tags.ts'; import { RELATIONS, INFLECTIONS } from './src/syntax/relations.ts';
const show=(t:string)=>{const d=readDocument(t); const k=d.tokens; for(let i=0;i<k.count;i++) console.log(i, d.forms[k.form[i]!], POS_TAGS[k.pos[i]!], INFLECTIONS[k.inflection[i]!], d.lemmas[k.lemma[i]!], k.head[i], RELATIONS[k.relation[i]!]);};
show('Peru today rejected the offer, accusing Armenia of lying. Aliyev, the president of Azerbaijan, was criticized by Ms. Field for condemning as unacceptable the remarks she\'d made.');
