import { wordSet } from './sets.ts';

/**
 * Nouns by which a text calls somebody again whom it has named, without having said so before: what he is known for ("the actress", "the midfielder", "the tycoon"). Not what somebody is in
 * what happens ("the driver", "the victim", "the judge"): that may be one whom nobody has named.
 */
export const EPITHETS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'actor actress star starlet superstar comedian comic entertainer performer celebrity singer rapper musician songwriter singer-songwriter guitarist pianist violinist drummer composer crooner ' +
    'dancer ballerina choreographer filmmaker movie-maker screenwriter author novelist writer poet playwright essayist painter sculptor artist photographer cartoonist designer architect ' +
    'broadcaster presenter personality showman impresario model supermodel ' +
    'footballer striker midfielder goalkeeper winger forward quarterback lineman linebacker receiver cornerback pitcher slugger shortstop baseman batsman bowler rusher golfer skier snowboarder ' +
    'swimmer sprinter hurdler cyclist boxer wrestler jockey skater gymnast athlete sportsman sportswoman champion medallist medalist olympian playmaker cricketer rower paralympian ' +
    'politician statesman billionaire millionaire tycoon mogul magnate entrepreneur industrialist businessman businesswoman financier philanthropist heiress heir oligarch ' +
    'scientist physicist chemist biologist mathematician astronomer philosopher historian linguist inventor theologian sociologist psychologist explorer mountaineer astronaut cosmonaut aviator ' +
    'icon legend heartthrob diva pontiff monarch laureate veteran native mafioso mobster kingpin warlord strongman septuagenarian octogenarian nonagenarian centenarian',
);

/** Nouns that may be somebody else than who has just spoken, however alone he stands: who acts a part in what is told, and those that tell nothing. */
export const PARTS_IN_EVENTS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'witness judge magistrate justice defendant accused plaintiff claimant suspect victim prosecutor lawyer attorney solicitor barrister counsel client juror clerk bailiff ' +
    'reporter journalist interviewer correspondent spokesman spokeswoman spokesperson source officer aide caller informant insider observer bystander eyewitness ' +
    'man woman person boy girl child youth other speaker author writer voice driver patient doctor nurse paramedic police constable referee umpire host moderator chair',
);
