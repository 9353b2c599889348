/** The report's style sheet: light and dark by the reader's preference, print, narrow screens. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fffdf8;--ink:#1d1d1b;--soft:#5c5a55;--line:#dcd8cc;--tint:#f4f0e4;--mark:#f8e9b8;--pro:#1b6b3a;--con:#a3231d;--neither:#6b5a00;
--v0:#0b5fa5;--v1:#a0410d;--v2:#6a3fa0;--v3:#0f6b63;--v4:#9c2763;--v5:#55610c;--v6:#2f4b8f;--v7:#7a3b1e}
@media(prefers-color-scheme:dark){:root{--paper:#161719;--ink:#e9e6df;--soft:#a8a49b;--line:#3a3b3e;--tint:#222427;--mark:#4a3f1c;--pro:#6fd394;--con:#ff8f86;--neither:#e0c65c;
--v0:#7dbcf5;--v1:#f5a578;--v2:#c3a3f2;--v3:#6fd3c9;--v4:#f299c4;--v5:#c4d16b;--v6:#a3b8f5;--v7:#e0a98c}}
*{box-sizing:border-box}body{margin:0 auto;padding:1.5rem clamp(.8rem,4vw,3rem) 4rem;max-width:76rem;background:var(--paper);color:var(--ink);font:1.05rem/1.65 Georgia,'Iowan Old Style',serif;overflow-wrap:break-word}
h1{font-size:1.7rem;line-height:1.25;margin:.2em 0}h2{font:600 .85rem/1.4 system-ui,sans-serif;letter-spacing:.09em;text-transform:uppercase;color:var(--soft);border-top:1px solid var(--line);padding-top:1rem;margin:2.4rem 0 .8rem}
h3{font-size:1.12rem;margin:0}p{margin:0}.meta,caption,.legend,nav,.tip,.mends,small,.how{font-family:system-ui,sans-serif}.meta,.legend{color:var(--soft);font-size:.85rem}.legend{max-width:44rem;margin-bottom:1rem}
nav{font-size:.9rem;display:flex;flex-wrap:wrap;gap:.3rem 1rem;margin:1rem 0}a{color:inherit}
.para{position:relative;max-width:44rem;margin:0 0 1.05em}.para.list-item{margin-left:1.2rem}.para.verse p{white-space:pre-line}.para.question p{font-weight:600}.para.byline,.para.other{color:var(--soft)}
.turns{list-style:none;margin:0;padding:0;max-width:44rem}.turns>li{border-left:3px solid var(--v);padding-left:.9rem;margin:0 0 1.3rem}.turns>.answers{margin-left:1.5rem}.turns>:target{background:var(--tint)}
.turns .who{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 .6rem;margin:0 0 .15rem;font-family:system-ui,sans-serif;font-size:.9rem}.turns .who .how{font-weight:400}.turns time{margin-left:auto;color:var(--soft);font-weight:400;font-variant-numeric:tabular-nums}
.pair{color:var(--v);border:1px solid;border-radius:99px;padding:0 .5em;font-size:.8em;text-decoration:none}.turns .para{margin-bottom:.6em}.turns .para:last-child{margin-bottom:0}.asks .para p{font-weight:600}.turns .aside p{color:var(--soft);font-style:italic;font-weight:400}
.mends{float:right;clear:right;width:15rem;margin-right:-17rem;font-size:.74rem;line-height:1.4;color:var(--soft);border-left:2px solid var(--line);padding-left:.6rem}.mends span{display:block}
@media(max-width:68rem){.mends{float:none;width:auto;margin:0 0 .3rem}.mends span{display:inline-block;margin-right:.8em}}
.m.name{border-radius:2px;box-shadow:inset 0 -.42em 0 var(--tint)}.m.name.PERSON{font-weight:600}.m.name.ORG,.m.name.GPE,.m.name.LOC,.m.name.FAC{font-variant-caps:small-caps}.m.pronoun,.m.nominal{text-decoration:underline dotted var(--line);text-underline-offset:.18em}
.said{border-bottom:2px solid currentColor}.said.indirect{border-bottom-style:dotted}.said.mixed{border-bottom-style:dashed}.cue{font-style:italic}
.v0{--v:var(--v0)}.v1{--v:var(--v1)}.v2{--v:var(--v2)}.v3{--v:var(--v3)}.v4{--v:var(--v4)}.v5{--v:var(--v5)}.v6{--v:var(--v6)}.v7{--v:var(--v7)}.said{border-color:var(--v)}
.note{position:relative;font:.68rem/1 system-ui,sans-serif;vertical-align:super;color:var(--v);margin:0 .12em}.note a{text-decoration:none;padding:.15em}.note a:focus-visible{outline:2px solid var(--v);outline-offset:1px}
.tip{visibility:hidden;opacity:0;position:absolute;z-index:2;left:50%;top:1.5em;transform:translateX(-50%);width:min(21rem,86vw);padding:.7rem .85rem;background:var(--paper);color:var(--ink);border:1px solid var(--line);border-top:3px solid var(--v);border-radius:4px;font-size:.8rem;line-height:1.45;box-shadow:0 6px 24px #0003;text-align:left}
.note:hover .tip,.note:focus-within .tip{visibility:visible;opacity:1}.row{display:block}.row b{color:var(--soft);font-weight:600;font-size:.92em}
ul{padding-left:1.1rem;margin:.4rem 0}li{margin:.28rem 0}.who{margin:1.1rem 0 .2rem;font-size:1.05rem;font-weight:700;color:var(--v,inherit)}.how{color:var(--soft);font-size:.8rem}.cast{columns:18rem 3;column-gap:2rem}.cast section{break-inside:avoid;margin-bottom:1rem}.cast h3{font:600 .78rem system-ui,sans-serif;color:var(--soft)}
.wide{overflow-x:auto}table{border-collapse:collapse;font-size:.88rem}caption{text-align:left;color:var(--soft);font-size:.8rem;padding-bottom:.5rem}th,td{border:1px solid var(--line);padding:.35rem .5rem;text-align:left;vertical-align:top}td b{font-size:1.05em}
.pro{color:var(--pro)}.con{color:var(--con)}.neither{color:var(--neither)}.graph{display:block;width:100%;min-width:38rem;max-width:54rem;height:auto;font:14px system-ui,sans-serif}.graph path{fill:none;stroke:currentColor;opacity:.85}.graph marker path{fill:currentColor;stroke:none}.graph circle{fill:var(--ink)}.graph text{fill:var(--ink);stroke:var(--paper);stroke-width:4px;stroke-linejoin:round;paint-order:stroke}
@media(max-width:30rem){body{font-size:1rem}.turns>.answers{margin-left:.8rem}.turns>li{padding-left:.7rem}.turns .who .how{order:1;flex-basis:100%}.tip{position:fixed;left:7vw;top:auto;bottom:1rem;transform:none}}
@media print{:root{color-scheme:light;--paper:#fff;--ink:#000}body{font-size:10.5pt;max-width:none;padding:0}nav,.tip{display:none}.mends{margin-right:0}h2,.turns .who{break-after:avoid}.para{orphans:3;widows:3}a{text-decoration:none}.wide{overflow:visible}.graph{min-width:0}}
`;
