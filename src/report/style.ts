import { colourAt } from './colours.ts';

// The report's style sheet: light and dark by the reader's preference, print, narrow screens. Distances are steps of one scale, fonts the system's.

/** The hue of each label. */
const LABELS: Readonly<Record<string, number>> = {
  PERSON: 255,
  ORG: 305,
  GPE: 150,
  LOC: 175,
  FAC: 130,
  NORP: 20,
  PRODUCT: 215,
  EVENT: 0,
  WORK_OF_ART: 335,
  LAW: 280,
  LANGUAGE: 195,
  DATE: 75,
  TIME: 65,
  PERCENT: 50,
  MONEY: 110,
  QUANTITY: 40,
  ORDINAL: 90,
  CARDINAL: 100,
};

const labels = (scheme: 'light' | 'dark'): string =>
  Object.entries(LABELS)
    .map(([label, hue]) => `.m.${label}{--e:${colourAt(hue)[scheme]}}`)
    .join('');

const dark = `--paper:#16181b;--card:#1e2125;--ink:#e8e6e1;--soft:#adaaa3;--line:#3b3f45;--tint:#25292e;--mark:#5a4b16;--accent:#8cc2ff;--on-accent:#0d1620;--pro:#7ad79d;--con:#ff9c93;--neither:#e3ca68`;

/** All rules that do not depend on the analysis. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fdfdfb;--card:#fff;--ink:#1c1d1f;--soft:#5b5e63;--line:#dcdddb;--tint:#f2f3f1;--mark:#fbe7a1;--accent:#0b5cad;--on-accent:#fff;--pro:#17693a;--con:#a6241d;--neither:#6a5800;
--s1:.25rem;--s2:.5rem;--s3:.75rem;--s4:1rem;--s5:1.5rem;--s6:2rem;--s7:3rem;--round:.375rem;--ui:system-ui,-apple-system,'Segoe UI',sans-serif;--text:ui-serif,'Iowan Old Style',Charter,Georgia,serif;--gutter:7.5rem}

.m{--e:var(--soft)}${labels('light')}
@media(prefers-color-scheme:dark){:root{${dark}}${labels('dark')}}
*{box-sizing:border-box}html{scroll-padding-top:var(--s5)}
body{margin:0 auto;padding:var(--s5) clamp(var(--s4),3vw,var(--s6)) var(--s7);max-width:82rem;background:var(--paper);color:var(--ink);font:1rem/1.5 var(--ui);overflow-wrap:break-word}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 var(--s2);text-wrap:balance}h2{font-size:1.125rem;line-height:1.3;margin:0 0 var(--s3)}h3{font-size:1rem;line-height:1.4;margin:0}p{margin:0}ul,ol{margin:0;padding:0;list-style:none}
a{color:var(--accent);text-underline-offset:.15em}:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
.how,.meta,figcaption{color:var(--soft);font-size:.8125rem;font-weight:400}.how a,.meta a{color:inherit}.how a:hover{color:var(--accent)}
.meta{font-size:.9375rem}.sections{display:flex;flex-wrap:wrap;gap:var(--s1) var(--s4);margin:var(--s3) 0 0}
.skip{position:absolute;left:-99rem}.skip:focus{left:var(--s4);top:var(--s2);background:var(--card);padding:var(--s2);z-index:9}
.layout{display:grid;grid-template-columns:minmax(0,1fr) 17.5rem;gap:var(--s6);margin-top:var(--s5)}
main{min-width:0;grid-column:1;grid-row:1}main>section{margin-bottom:var(--s7)}main>section>h2{border-top:1px solid var(--line);padding-top:var(--s4)}
.side{grid-column:2;grid-row:1}.side>div{position:sticky;top:var(--s4);max-height:calc(100vh - 2rem);overflow:auto;padding:var(--s1) var(--s2) var(--s4) var(--s1)}.side section{margin-bottom:var(--s5)}.side h2{font-size:.9375rem;margin-bottom:var(--s2)}.open-side,.close-side{display:none}
.voices li{display:grid;grid-template-columns:1fr auto;gap:0 var(--s2);margin-bottom:var(--s2);font-size:.875rem}.voices .who a{color:inherit;text-decoration:none}.voices .who a:hover{text-decoration:underline}.share{font-variant-numeric:tabular-nums;color:var(--soft);font-size:.8125rem}.voices summary{font-size:.875rem}.voices>.how{margin-bottom:var(--s2)}
.bar{grid-column:1/-1;height:.375rem;background:var(--tint);border-radius:var(--round);overflow:hidden;margin:2px 0 0}.bar>span{display:block;height:100%;background:var(--v)}
.who{font-weight:600;color:var(--v,inherit)}.v-none{--v:var(--soft)}
.fields{display:grid;grid-template-columns:auto minmax(0,1fr);gap:var(--s2) var(--s3);align-items:center;font-size:.875rem}select,button{font:inherit;color:inherit;border:1px solid var(--line);border-radius:var(--round);background:var(--card)}select{width:100%;padding:var(--s1) var(--s2)}button{cursor:pointer}
.legend ul{display:flex;flex-wrap:wrap;gap:var(--s2) var(--s3);font-size:.8125rem}.legend label{display:inline-flex;align-items:center;gap:var(--s1);cursor:pointer}.legend input{margin:0;accent-color:var(--accent)}:is(.labels,.marks) li{flex-basis:100%}.marks li{color:var(--soft)}.marks .said,.marks .cue{color:var(--ink)}
.m{color:inherit;text-decoration:none}.m.name{background:color-mix(in srgb,var(--e) 14%,transparent);border-radius:3px;padding:.05em .2em;box-decoration-break:clone;-webkit-box-decoration-break:clone}a.m.name[data-label]::after{content:attr(data-label);font:600 .5625rem/1 var(--ui);letter-spacing:.02em;color:var(--e);margin-left:.35em;vertical-align:.12em}a.m:hover{box-shadow:inset 0 0 0 1px var(--e,var(--soft))}
.m.pronoun,.m.nominal{text-decoration:underline dotted 1px var(--soft);text-underline-offset:.2em}
.said{border-bottom:2px solid var(--v)}.said.k-mixed{border-bottom-style:dashed}.said.k-indirect{border-bottom-style:dotted}.said:is(.a-assertion,.a-question){background:color-mix(in srgb,var(--v) 9%,transparent)}.said:is(.a-belief,.a-fact,.a-eventuality){border-bottom-width:1px}.cue{font-style:italic}
.ev{color:inherit;font-weight:600;text-decoration:underline 1px;text-underline-offset:.2em}.ev.pro{color:var(--pro)}.ev.con{color:var(--con)}.ev.neither{color:var(--neither)}a.ev:hover{text-decoration-thickness:2px}
.n{position:relative}.n:target::before{content:'▸';position:absolute;left:-.85em;top:-.1em;color:var(--accent)}
.para{font:1.0625rem/1.75 var(--text);max-width:calc(42rem + var(--gutter));padding-left:var(--gutter);margin:0 0 var(--s4)}.para::after{content:'';display:block;clear:both}.para h3{font:600 1.25rem/1.35 var(--text)}.para.is-list-item{padding-left:calc(var(--gutter) + var(--s4))}.para.is-verse p{white-space:pre-line}.para.is-question p{font-weight:600}:is(.is-byline,.is-other,.is-furniture)>p{color:var(--soft)}
.by{position:relative;float:left;clear:left;width:calc(var(--gutter) - var(--s4));margin:.28em 0 0 calc(-1*var(--gutter));font:400 .75rem/1.3 var(--ui);text-align:right;user-select:none;-webkit-user-select:none}.is-list-item .by{margin-left:calc(-1*var(--gutter) - var(--s4))}
.by button{max-width:100%;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;border:0;border-right:3px solid var(--v);border-radius:0;padding:1px var(--s2) 1px 0;background:none;color:var(--v);font-weight:600}.by:is(.a-belief,.a-fact,.a-eventuality) button{font-weight:400;font-style:italic;border-right-style:dotted}
.tip{visibility:hidden;opacity:0;position:absolute;z-index:5;left:0;bottom:100%;width:min(20rem,86vw);padding:var(--s3);background:var(--card);color:var(--ink);border:1px solid var(--line);border-top:3px solid var(--v);border-radius:var(--round);box-shadow:0 .5rem 1.5rem #0004;font:.8125rem/1.5 var(--ui);text-align:left;font-weight:400}.by:hover .tip,.by:focus-within .tip{visibility:visible;opacity:1}.fact b,.detail b{color:var(--soft);font-weight:600}.fact{display:block}.whose{font-weight:600;color:var(--v)}
.mends{font:.8125rem/1.5 var(--ui);color:var(--soft)}.mends span{display:inline-block;margin:0 var(--s3) 0 0}summary{cursor:pointer}
.turns{max-width:46rem}.turn{position:relative;border-left:3px solid var(--v);padding:0 0 0 var(--s4);margin:0 0 var(--s5)}.turn.answers{margin-left:var(--s5)}.turn:target{background:color-mix(in srgb,var(--v) 8%,transparent)}.turn .para{--gutter:0rem;margin:0 0 var(--s2);max-width:none}.turn .para:last-of-type{margin-bottom:0}.asks .para p{font-weight:600}.turn .aside p{color:var(--soft);font-style:italic;font-weight:400}
.turn>.who{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 var(--s2);margin-bottom:var(--s1)}.turn time{margin-left:auto;color:var(--soft);font-weight:400;font-size:.875rem;font-variant-numeric:tabular-nums}.pair{color:var(--v);border:1px solid;border-radius:99px;padding:0 .5em;font-size:.75rem;text-decoration:none}
.turn .by{float:none;display:inline-block;width:auto;margin:0 .3em 0 0;vertical-align:.1em;text-align:left}.turn .by button{border:1px solid var(--v);border-radius:99px;padding:0 .5em;max-width:9rem}
.group{margin-bottom:var(--s5)}.cast .group,.cast ul{margin-bottom:var(--s4)}.cast{columns:20rem 2;column-gap:var(--s6)}.cast .group{break-inside:avoid}.cast h3{font-size:.8125rem;color:var(--soft);margin-bottom:var(--s1)}.cast li{margin-bottom:var(--s2)}
.group .who{font-size:1.0625rem;margin-bottom:var(--s2)}.group .who .how{margin-left:var(--s2)}.lines li,.exchanges li{border-left:3px solid var(--v,var(--line));padding-left:var(--s3);margin-bottom:var(--s3);max-width:46rem}.lines .how{display:block}.attitudes{font-size:.8125rem;font-weight:600;color:var(--soft);margin:0 0 var(--s2)}.attitudes+.lines li{border-left-style:dotted}.how .cue{color:var(--ink)}.act{border:1px solid var(--line);border-radius:3px;padding:0 .35em}:is(.cast,.lines,.exchanges) li:target,.row:target{background:var(--mark)}
.graph{margin:0 0 var(--s5)}.picture{display:grid;grid-template-columns:minmax(6.5rem,1fr) minmax(5rem,1.4fr) minmax(6.5rem,1fr);margin-top:var(--s3);font-size:.875rem;line-height:1.25}.holders,.targets{display:flex;flex-direction:column;min-width:0}.picture>div>span:not(.edge){flex:1 1 0;min-height:0;display:flex;align-items:center;font-weight:600;color:var(--v,inherit)}.holders>span{justify-content:flex-end;text-align:right;padding-right:var(--s2)}.targets>span{padding-left:var(--s2)}.picture bdi{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;line-clamp:2;overflow:hidden;min-width:0}.edges{position:relative;min-width:0}.edges svg{position:absolute;inset:0;width:100%;height:100%}.edges path{fill:none;stroke:var(--t);vector-effect:non-scaling-stroke;opacity:.75}path.con{stroke-dasharray:7 4}path.neither{stroke-dasharray:2 3}.edge{position:absolute;transform:translate(-50%,-50%);background:var(--paper);color:var(--t);font-size:.75rem;line-height:1.2;padding:0 .3em;white-space:nowrap;max-width:100%;overflow:hidden;text-overflow:ellipsis}
.pro{--t:var(--pro)}.con{--t:var(--con)}.neither{--t:var(--neither)}.key{white-space:nowrap;color:var(--t);margin-right:var(--s4)}.key::before{content:'';display:inline-block;width:1.5em;border-top:2px solid;vertical-align:.25em;margin-right:.35em}.key.con::before{border-top-style:dashed}.key.neither::before{border-top-style:dotted}
table{border-collapse:collapse;width:100%;font-size:.9375rem}th,td{text-align:left;vertical-align:top;padding:var(--s2) var(--s3) var(--s2) 0}th{font-size:.8125rem;color:var(--soft);font-weight:600;border-bottom:2px solid var(--line)}td{border-bottom:1px solid var(--line)}td .how{display:block}th:last-child{width:21%}.badge{display:inline-block;color:var(--t);border:1px solid var(--t);border-radius:99px;padding:0 .6em;font-size:.8125rem;font-weight:600;white-space:nowrap}.detail{display:block}q{quotes:'“' '”'}
#speech,#stances{counter-reset:shown}.voice,.row{counter-increment:shown}:is(#speech,#stances)::after{content:counter(shown,nothing-passes);display:block;color:var(--soft);margin-top:var(--s3)}@counter-style nothing-passes{system:fixed 0;symbols:'Nothing passes these filters.';suffix:'';fallback:unsaid}@counter-style unsaid{system:cyclic;symbols:'';suffix:''}
.by:hover,.by:focus-within{z-index:6}
@media(max-width:64rem){.close-side{display:block;position:sticky;top:0;z-index:1;margin:0 0 calc(-1*var(--s6)) auto;padding:var(--s1) var(--s3);line-height:1.25}.layout{display:block}.side{margin:auto 0 0;padding:var(--s4);width:auto;max-width:none;max-height:80vh;border:0;border-top:1px solid var(--line);background:var(--card);color:inherit;box-shadow:0 -.5rem 2rem #0006;inset:auto 0 0}.side>div{position:static;max-height:none;max-width:34rem;margin:0 auto}.open-side{display:block;position:fixed;z-index:4;right:var(--s4);bottom:var(--s4);padding:var(--s2) var(--s4);background:var(--accent);color:var(--on-accent);border:0;border-radius:99px;font-weight:600;box-shadow:0 .25rem 1rem #0005}}
@media(min-width:64.01rem){.side[popover]{display:block;position:static;inset:auto;margin:0;padding:0;border:0;width:auto;height:auto;background:none;color:inherit;overflow:visible}}
@media(max-width:44rem){:root{--gutter:0rem}h1{font-size:1.375rem}.para{font-size:1rem;max-width:none}.by{float:none;display:inline-block;width:auto;margin:0 .3em 0 0;vertical-align:.1em;text-align:left}.is-list-item .by{margin-left:0}.by button{border:1px solid var(--v);border-radius:99px;padding:0 .5em;max-width:8rem;vertical-align:bottom}.tip{position:fixed;left:var(--s4);right:var(--s4);width:auto;bottom:var(--s4)}.turn.answers{margin-left:var(--s3)}.turn{padding-left:var(--s3)}.turn .who .how{order:1;flex-basis:100%}
table,tbody,tr,td{display:block}thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}.row{border:1px solid var(--line);border-radius:var(--round);background:var(--card);padding:var(--s3);margin-bottom:var(--s3)}td{position:relative;border:0;padding:2px 0 2px 6rem}td::before{content:attr(data-label);position:absolute;left:0;color:var(--soft);font-size:.8125rem}td .how{display:inline}td.empty{display:none}}
@media print{:root{color-scheme:light;--paper:#fff;--ink:#000}body{font-size:10.5pt;max-width:none;padding:0}.layout{display:block}.sections,.filters,.tip,.open-side,.close-side,.skip,.mends{display:none}.side[popover]{display:block;position:static}h2,.who{break-after:avoid}.para{orphans:3;widows:3}a{text-decoration:none}}
`;
