import { readDocument } from './src/syntax/read.ts';
import { clausesOf } from './src/syntax/clauses.ts';
import { POS_TAGS } from './src/english/pos-tags.ts'; import { RELATIONS } from './src/syntax/relations.ts';
for (const t of process.argv.slice(2)) { const d=readDocument(t); const k=d.tokens; const c=clausesOf(d);
 console.log(Array.from({length:k.count},(_,i)=>`${c.phraseStart(i)===i?'[':''}${d.forms[k.form[i]!]}/${POS_TAGS[k.pos[i]!]}/${RELATIONS[k.relation[i]!]}>${k.head[i]!<0?'ROOT':d.forms[k.form[k.head[i]!]!]}${c.phraseEnd(i)===i?']':''}`).join(' '));
 for(let i=0;i<k.count;i++){const g=c.verbGroup(i); if(g?.main===i) console.log('   ',d.forms[k.form[i]!],JSON.stringify({...g,first:undefined,main:undefined}),'<',((s)=>s?t.slice(k.start[s.first],k.end[s.last]):'-')(c.subject(g)));}}
