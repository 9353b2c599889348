/**
 * Invented sentences of two who do nothing to each other in words, the two in brackets: what the pairs of DSE that stand in no relation, long sentences of political news, do not have. The
 * model of acts would else take every short sentence of two names for one.
 */
export const UNRELATED: readonly string[] = `
[Anna Rell] met [Josef Marn] in Dallow on Monday.
[Anna Rell] will meet [Josef Marn] in Dallow next week.
[Norland] and [Sedonia] share a border of ninety miles.
[Pia Holm] and [Dan Orr] sat in the same row.
[Pia Holm] travelled with [Dan Orr] to the coast.
[Pia Holm] wrote to [Dan Orr] on Friday.
[Pia Holm] lives two doors from [Dan Orr].
[Dan Orr] is the brother of [Pia Holm].
[Dan Orr], a nephew of [Pia Holm], was born in Tarn.
[Josef Marn] succeeded [Anna Rell] as head of the library.
[Josef Marn] was replaced by [Anna Rell] in March.
[Josef Marn] beat [Anna Rell] by two votes.
[Josef Marn] lost to [Anna Rell] in the final.
[Tarn United] play [Dallow Rovers] on Saturday.
[Tarn United] drew with [Dallow Rovers] for the third time.
[Ida Voll] said the road was icy and that [Max Lenn] would drive.
[Ida Voll] said that [Max Lenn] had left the building by noon.
[Ida Voll] told the clerk that [Max Lenn] was her neighbour.
[Ida Voll] said [Max Lenn] was fifty years old.
[Max Lenn] asked when [Ida Voll] would arrive.
[Max Lenn] spoke to [Ida Voll] for an hour.
[Max Lenn] saw [Ida Voll] at the market on Sunday.
[Max Lenn] and [Ida Voll] were seen at the harbour.
[Ray Dunn] joined [Eva Stone] on the stage.
[Ray Dunn] married [Eva Stone] in June.
[Ray Dunn] drove [Eva Stone] to the station.
[Ray Dunn] sold the house to [Eva Stone].
[Ray Dunn] bought a boat from [Eva Stone].
[Ray Dunn] works for [Eva Stone] in a bakery.
[Ray Dunn] and [Eva Stone] both teach in Orsk.
The flight from [Norland] to [Sedonia] takes three hours.
The trade between [Norland] and [Sedonia] grew by a tenth.
[Norland] lies to the north of [Sedonia].
[Norland] exports wheat to [Sedonia].
[Norland] is larger than [Sedonia].
[Norland] has more lakes than [Sedonia].
The river rises in [Norland] and ends in [Sedonia].
The ministers of [Norland] and [Sedonia] dined together.
Envoys of [Norland] arrived in [Sedonia] on Tuesday.
[Lea Brandt] flew to [Sedonia] for talks about fish.
[Lea Brandt] and [Otto Kern] discussed the weather.
[Lea Brandt] said she had known [Otto Kern] since school.
[Lea Brandt] showed [Otto Kern] the new hall.
[Lea Brandt] handed the letter to [Otto Kern].
[Otto Kern] opened the door for [Lea Brandt].
[Otto Kern] read the figures while [Lea Brandt] took notes.
[Otto Kern] came before [Lea Brandt] in the list.
[Otto Kern] answered the phone when [Lea Brandt] called.
The book by [Otto Kern] stands beside that of [Lea Brandt].
After [Otto Kern] spoke, [Lea Brandt] took the floor.
While [Otto Kern] waited, [Lea Brandt] signed the papers.
[Mila Frost] said on Monday that the shop had closed, and [Karl Voss] said on Tuesday that it had opened.
[Mila Frost] will speak at noon and [Karl Voss] at one.
[Mila Frost] of [Harbour Lines] reported sales of two million.
[Mila Frost], who runs [Harbour Lines], was born in Tarn.
[Harbour Lines] moved its office to [Dallow] last year.
[Harbour Lines] hired [Karl Voss] as a cook.
Police in [Dallow] said [Karl Voss] was in hospital.
Doctors in [Dallow] said [Mila Frost] had a fever.
[Karl Voss] will visit [Dallow] and Orsk in May.
[Karl Voss] has lived in [Dallow] since the flood.
[Karl Voss] said the ship would reach [Dallow] by night.
[Karl Voss] expects to be in [Dallow] by Friday.
The train with [Karl Voss] on board left [Dallow] late.
[Jan Adler] is older than [Tess Moor].
[Jan Adler] and [Tess Moor] appeared in court on Friday.
[Jan Adler] and [Tess Moor] will share the prize.
[Jan Adler] phoned [Tess Moor] twice that night.
[Jan Adler] taught [Tess Moor] to sail.
[Jan Adler] found [Tess Moor] in the garden.
[Jan Adler] carried the bags of [Tess Moor].
[Tess Moor] said rain would come and [Jan Adler] fetched a coat.
[Tess Moor] announced that [Jan Adler] was at the door.
[Tess Moor] noted that [Jan Adler] had two sons.
[Tess Moor] wrote that [Jan Adler] arrived on foot.
[Ulm Harriers] beat [Gar Town] 2-0 on Sunday.
[Ulm Harriers] won 4-2 at [Gar Town].
[Gar Town] host [Ulm Harriers] in the cup.
[Bo Staal] scored twice as [Gar Town] won again.
[Bo Staal] finished ahead of [Ines Roth] in the race.
[Bo Staal] arrived in [Gar Town] on Thursday.
[Bo Staal] landed in [Gar Town] for a short stay.
[Bo Staal] spent the summer in [Gar Town].
[Bo Staal] left [Gar Town] after the war.
[Ines Roth] was in [Gar Town] when the news came.
[Ines Roth] said [Bo Staal] was ill.
[Ines Roth] said [Bo Staal] had gone home.
[Ines Roth] said she would be in [Gar Town] on Sunday.
[Ines Roth] thinks [Bo Staal] is in the garden.
[Ines Roth] held a meeting with [Bo Staal] on Monday.
[Ines Roth] held talks with [Bo Staal] about the ferry.
[Ines Roth] had lunch with [Bo Staal].
[Ines Roth] met [Bo Staal] and his wife at the hotel.
[Ines Roth] is to meet [Bo Staal] later this month.
[Ines Roth] gave [Bo Staal] a book.
[Ines Roth] lent [Bo Staal] her car.
[Ines Roth] passed the ball to [Bo Staal].
[Ines Roth] paid [Bo Staal] for the bread.
[Ines Roth] took office after [Bo Staal] retired.
[Ines Roth] resigned and [Bo Staal] took her place.
[Ines Roth] came to power when [Bo Staal] died.
[Ines Roth] was elected and [Bo Staal] was not.
[Ines Roth] was chief of staff to [Bo Staal].
[Ines Roth], the daughter of [Bo Staal], plays the flute.
[Ines Roth] wore a hat and [Bo Staal] a scarf.
[Ines Roth] walked past [Bo Staal] without a word.
The meeting of [Ines Roth] and [Bo Staal] lasted an hour.
The talks between [Norland] and [Sedonia] will go on.
The talks between [Norland] and [Sedonia] opened in Orsk.
The road from [Gar Town] to [Orsk] was shut by snow.
The mayor of [Gar Town] was in [Orsk] on Friday.
A delegation from [Norland] toured [Sedonia].
A plane from [Norland] landed in [Sedonia].
Snow fell in [Norland] and in [Sedonia].
Both [Norland] and [Sedonia] have new flags.
[Norland] borders [Sedonia] and the sea.
[Norland] has an embassy in [Sedonia].
[Norland] and [Sedonia] played to a draw.
[Norland] won gold and [Sedonia] silver.
[Norland], like [Sedonia], was once a kingdom.
In [Norland] as in [Sedonia], the crop was small.
Unlike [Norland], [Sedonia] has no coast.
[Bo Staal] nodded to [Ines Roth] and sat down.
[Bo Staal] nodded, and [Ines Roth] read the names.
[Bo Staal] praised nobody, and [Ines Roth] slept.
[Bo Staal] thanked the driver, and [Ines Roth] paid.
[Bo Staal] blamed the fog when [Ines Roth] was late.
`
  .trim()
  .split('\n');
