import { readDocument } from './src/syntax/read.ts';
import { matchFrames } from './src/stance/frames.ts';
for (const t of process.argv.slice(2)) { const d=readDocument(t); const {start,end}=d.tokens; const w=(s:any)=>s?t.slice(start[s.first],end[s.whole]):'-';
 console.log(t); for (const m of matchFrames(d,0,d.tokens.count-1)) console.log('   ',m.frame.type,w(m.holder),'>',w(m.target),':',w(m.field),'|',m.cue.map(c=>t.slice(start[c],end[c])).join(' '),m.passive?'passive':'',m.score);}
