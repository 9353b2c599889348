/*
 * What a web page has around its story and between its paragraphs: adverts, buttons to share it, links to other stories, sign-ups, notices, credits of pictures.
 * A line is such a thing by its whole shape, standing by itself; words like these within a paragraph are text.
 */
import { beginsInside, endsSentence, type Line } from './lines.ts';

/** Rows, so that each has its example and its opposite (test/structure). */
interface Row {
  readonly pattern: RegExp;
  readonly example: string;
  readonly not: string;
}

/** A row that is tried on lines with one of these first words: engines take longer to compile a pattern of letters of all scripts than to read a short text. */
interface RowByWord extends Row {
  readonly first: string;
}

const NETWORKS =
  'facebook|twitter|x|whatsapp|linkedin|pinterest|reddit|telegram|messenger|tumblr|flipboard|instagram|youtube|tiktok|bluesky|threads|mastodon|snapchat|wechat|line|viber|apple news|google news';

/** Nothing but the page itself speaks here. */
const SURE: readonly RowByWord[] = [
  {
    first: 'advertisement advertising sponsored paid promoted sponsor report advertise',
    pattern:
      /^[-–—*\s[(]{0,4}(?:advertisement(?:\s?[-–—:]\s?(?:continue reading below|scroll to continue|story continues below))?|advertising|sponsored content|sponsored|paid content|promoted content|sponsor message|report this ad|advertise with us)[-–—*.:\s\])]{0,4}$/i,
    example: 'ADVERTISEMENT',
    not: 'Advertising pays.',
  },
  {
    first: 'the article story text post content',
    pattern:
      /^(?:the )?(?:article|story|text|post|content) continues (?:after|below)(?: (?:the |this )?(?:ad|advert|advertisement|advertising|sponsor message|video|promotion|newsletter))?[.:…]?$/i,
    example: 'Article continues after this ad',
    not: 'The story continues in the north.',
  },
  {
    first: 'scroll continue keep skip',
    pattern:
      /^(?:scroll (?:down )?to continue(?: reading| with content)?|continue reading(?: the (?:main )?(?:story|article))?|keep reading|skip (?:past )?(?:this )?(?:ad|advertisement|newsletter promotion|to (?:main |the )?(?:content|navigation)|navigation))\s?[.…»›→>]{0,3}$/i,
    example: 'Skip to main content',
    not: 'Continue reading until you sleep.',
  },
  {
    first: 'click share tweet e email print pin post send bookmark save',
    pattern: new RegExp(
      `^(?:click to )?(?:share|tweet|e-?mail|print|pin|post|send|bookmark|save)(?: (?:this|the))?(?: (?:article|story|page|post|news|link|video))?(?: (?:on|via|to|by|with|a friend|(?:${NETWORKS}|e-?mail)|(?:opens in new window)))*(?: \\(opens in new window\\))?$`,
      'i',
    ),
    example: 'Share this article on Facebook',
    not: 'Share this with your sister',
  },
  {
    first: 'share',
    pattern: new RegExp(
      `^share(?: this)?(?: on)?\\s?:?(?:[\\s,|/•·]{1,3}(?:${NETWORKS}|e-?mail|print|copy link))+$`,
      'i',
    ),
    example: 'Share: Facebook Twitter Email',
    not: 'Share: our friends',
  },
  {
    first:
      'read also see more related recommended you trending most top editor editors up what don in view show leave comments join have',
    pattern:
      /^(?:read (?:more|next|also|on)|also read|also see|see also|more on this(?: story| topic)?|more from [\p{L} ]{2,40}|more stories|related(?: (?:stories|story|articles?|coverage|content|topics?|posts?|links?|news|reading|video))?|recommended(?: (?:stories|reading|for you))?|recommended by .{2,30}|you (?:may|might) (?:also )?(?:like|be interested in)|trending(?: now)?|most (?:read|popular|viewed|commented)|top stories|editor['’]?s['’]? (?:picks?|choice)|up next|what to read next|don['’]t miss|in case you missed it|view (?:all )?comments|show comments|leave a (?:comment|reply)|comments are closed|join the conversation|have your say)\s?(?:[:…»›→>]|\.\.\.){0,3}$/iu,
    example: 'Read more',
    not: 'Read more books.',
  },
  {
    first: 'read also see related recommended more watch listen video photos gallery don up',
    pattern:
      /^(?:READ(?: (?:MORE|NEXT|ALSO))?|Read(?: (?:More|more|Next|next|Also|also))?|ALSO READ|Also (?:Read|read|see)|SEE ALSO|See [Aa]lso|RELATED(?: (?:STORIES|STORY|ARTICLES?|COVERAGE))?|Related(?: (?:[Ss]tories|[Ss]tory|[Aa]rticles?|[Cc]overage))?|RECOMMENDED|MORE(?: ON THIS)?|More on this(?: story| topic)?|WATCH|Watch|LISTEN|Listen|VIDEO|PHOTOS|GALLERY|DON['’]T MISS|Don['’]t [Mm]iss|UP NEXT|Up next)\s?(?:[:|»›→>]|[-–—]\s)\s{0,3}["“‘]?[\p{Lu}\p{N}].{8,180}$/u,
    example: 'Read more: Mayor says he will go',
    not: 'Related matters: he left.',
  },
  {
    first: 'read',
    pattern:
      /^read (?:more|the full (?:story|article|report|interview|transcript|statement|text))(?: (?:about|on|from|by|in|here|at) ?[\p{L}\p{N} .,'’“”"-]{0,80})?\s?[»›→>]{0,3}$/iu,
    example: 'Read the full story here',
    not: 'Read more and you will see.',
  },
  {
    first: 'please sign subscribe register join',
    pattern:
      /^(?:please )?(?:sign up|subscribe|register|join)\b(?![^\n]{0,160}["“”])[^\n]{0,90}\b(?:newsletters?|mailing list|inbox|e-?mail (?:alerts?|updates)|(?:daily|weekly|morning|evening) (?:briefing|digest|update|e-?mail)|news alerts?|breaking news|push notifications|(?:youtube|telegram|whatsapp) channel)\b(?![^\n]{0,60}\b(?:said|says|told)\b)[^\n]{0,80}$/i,
    example: 'Sign up for our newsletter',
    not: 'Sign up for our march on Friday.',
  },
  {
    first: 'get have receive want',
    pattern:
      /^(?:get|have|receive|want)\b[^\n"“”]{0,90}\b(?:in|into|to|delivered to|sent to) your (?:inbox|mailbox|phone|e-?mail)\b[^\n"“”]{0,60}$/i,
    example: 'Get the latest news delivered to your inbox',
    not: 'Get your things out of the house.',
  },
  {
    first: 'enter your',
    pattern: /^(?:enter )?your e-?mail(?: address)?(?: here)?$/i,
    example: 'Enter your email address',
    not: 'Your e-mail was short.',
  },
  {
    first: 'by',
    pattern:
      /^by (?:signing up|subscribing|submitting|clicking|continuing|registering|entering)\b[^\n"“”]{0,80}\byou (?:agree|consent|accept|acknowledge|confirm)\b[^\n"“”]{0,240}$/i,
    example: 'By signing up, you agree to our terms.',
    not: 'By signing up, he lost his job.',
  },
  {
    first: 'already not',
    pattern:
      /^(?:already (?:a (?:subscriber|member)|have an account|registered|subscribed)|not a (?:subscriber|member)(?: yet)?)\?(?:\s(?:log|sign|subscribe|join|register)[^\n"“”]{0,40})?$/i,
    example: 'Already a subscriber? Log in',
    not: 'Already a member? He was not.',
  },
  {
    first: 'thank thanks',
    pattern: /^(?:thank you|thanks) for (?:subscribing|signing up|registering)[.!]?$/i,
    example: 'Thank you for subscribing!',
    not: 'Thank you for coming.',
  },
  {
    first: 'we this our',
    pattern:
      /^(?:we|this (?:web ?)?site|our (?:web ?)?site)(?: and our (?:\d+ )?partners)?,? (?:uses?|stores?) (?:[a-z-]+ ){0,3}cookies\b[^"“”]{0,400}$/i,
    example: 'We use cookies to improve your experience.',
    not: 'We make cookies.',
  },
  {
    first: 'accept reject allow manage decline',
    pattern:
      /^(?:accept|reject|allow|manage|decline)(?: all| your| my)?(?: (?:cookies|preferences|settings|choices))(?: (?:accept|reject|manage)[a-z ]{0,30})?$/i,
    example: 'Accept all cookies',
    not: 'Accept all of it',
  },
  {
    first: 'privacy cookie terms do contact about',
    pattern:
      /^(?:privacy (?:policy|notice|settings)|cookie (?:policy|settings|notice|preferences)|terms (?:of (?:use|service)|and conditions|& conditions)|do not sell my (?:personal )?(?:info|information)|contact us|about us)(?:\s{0,2}[|•·,]\s{0,2}[\p{L}& ]{3,40}){0,8}$/iu,
    example: 'Privacy Policy | Terms of Use',
    not: 'Privacy policy is dull.',
  },
  {
    first: 'click',
    pattern:
      /^click (?:here|to)\b(?! and )[^\n"“”]{0,80}\b(?:more|news|app|newsletters?|updates|article|story|video|gallery|read|subscribe|watch|listen|download|join)\b[^\n"“”.]{0,60}[.!]?$/i,
    example: 'Click here to read more',
    not: 'Click here and nothing comes.',
  },
  {
    first: 'tags topic topics filed categories keywords',
    pattern: /^(?:tags|topics?|filed under|categories|keywords)\s?:\s?#?[\p{L}\p{N}][\p{L}\p{N} ,.#&’'/-]{1,160}$/iu,
    example: 'Tags: dams, Orsk',
    not: 'Topics of the day were dams.',
  },
  {
    first: 'our',
    pattern: /^our standards: .{4,60}$/i,
    example: 'Our Standards: The Principles of Trust',
    not: 'Our standards are low.',
  },
  {
    first: 'note no post newer older links',
    pattern:
      /^(?:note: only a member of this blog may post a comment\.?|no comments:|post a comment|(?:newer|older) posts?(?: home)?(?: older posts?)?|links to this post:?)$/i,
    example: 'Note: only a member of this blog may post a comment.',
    not: 'Note: only a member may vote.',
  },
  {
    first: 'return back',
    pattern:
      /^(?:return|back) to (?:the )?[\p{L} ]{0,40}\b(?:main page|home ?page|top|index|home|results|all (?:news|stories|articles|transcripts))$/iu,
    example: 'Return to Transcripts main page',
    not: 'Return to the village',
  },
  {
    first: 'home',
    pattern: /^home(?:\s{0,2}[|•·›»>/]\s{0,2}[\p{L}&' ]{2,30}){1,8}$/iu,
    example: 'Home | News | Sport',
    not: 'Home, news and sport',
  },
  {
    first:
      'hide show toggle view open launch enlarge image play video close one two three four five six seven eight nine ten eleven twelve min mins minute minutes comment comments link copy copied load see listen download get add',
    pattern:
      /^(?:(?:hide|show|toggle) (?:caption|image|images|gallery|transcript|more)|(?:view|open|launch) (?:gallery|slideshow|full ?screen|image|image in fullscreen)|enlarge(?: this)? image|image gallery|play (?:video|audio)|video player is loading|close dialog|(?:\d{1,2}|[a-z]{3,6})[ -]min(?:ute)?s? read|\d{1,5} comments?|link copied!?|copy link|copied!?|image (?:caption|source)|(?:load|show|view|see) (?:more|all)(?: (?:stories|articles|comments|news|photos|results))?|listen to this (?:article|story)(?: \(?\d{1,2}[ :]?(?:min(?:utes?)?|\d\d)\)?)?|(?:download|get) (?:the|our)(?: [a-z]{2,12})? app(?: (?:now|today|for free|here))?|open in app|add us on google)$/i,
    example: '5 min read',
    not: 'Five minutes later',
  },
];

/** The names of buttons: furniture only beside others. */
const BUTTON = new RegExp(
  `^(?:share|tweet|e-?mail|print|save|pin|pin it|like|comments?|more|follow|bookmark|copy|link|menu|search|close|log in|login|sign in|sign up|subscribe|register|my account|listen|watch|live|${NETWORKS})$`,
  'i',
);

/** The credit of a picture with its caption or alone, and where somebody is to be followed: words of the page that name people, and so are kept. */
const CREDIT_HEADS: readonly RowByWord[] = [
  {
    first: 'photo photos photograph photographs image picture credit video illustration graphic file',
    pattern:
      /^[[(]?(?:photo(?:graph)?s?|image|picture|credit|video|illustration|graphic|file photo)(?: (?:credit|courtesy|source)s?)?(?:\s?:\s?| by | courtesy of | via )[\p{Lu}@][\p{L}\p{N} .,’'/@&|()-]{1,80}$/iu,
    example: 'Photograph: Jan Uhl',
    not: 'Image was all to him.',
  },
  {
    first: 'follow like find join connect message',
    pattern: new RegExp(
      `^(?:follow|like|find|join|connect with|message)\\s(?:us|me|him|her|them|@\\w{2,20}|\\p{Lu}[\\p{L}.’'-]{1,20}(?: \\p{Lu}[\\p{L}.’'-]{1,20}){0,4})\\s(?:on|at|via)\\s(?:${NETWORKS})\\b.{0,80}$`,
      'iu',
    ),
    example: 'Follow us on Twitter',
    not: 'Follow us on foot',
  },
];
/** The same behind a caption: looked for only where one of these words stands in the line. */
const CREDIT_WORDS = /Photo|Image|Picture|Credit|File|Getty|Shutterstock|iStock|Alamy|Unsplash|Pixabay/;
const CREDIT_TAILS: readonly Row[] = [
  {
    pattern:
      /^[^\n]{2,160}[.!?”"’)]\s{1,3}\(?(?:Photo(?:graph)?|Image|Picture|Credit)s?(?: by)?\s?:?\s?[\p{Lu}][\p{L} .’'-]{1,40}\s?\/\s?[\p{Lu}][\p{L} ,.-]{1,40}\)?\.?$/u,
    example: 'Protesters on Saturday. Photograph: Jan Uhl/AFP',
    not: 'He left. Image: A boat on the lake.',
  },
  {
    pattern:
      /^(?:[^\n]{0,160}\s)?(?:\(?(?:AP|AFP|EPA|Reuters|File) (?:Photo|Images?|File)\b|Getty Images|Shutterstock|iStock|AFP\/Getty|Alamy|Unsplash|Pixabay)(?:\s?[/|–-]\s?[\p{L} ]{1,30}|(?<=Photo|Images?|File)[/ ][\p{L} ,.]{1,40})?\)?\.?$/u,
    example: 'The dam in May. (AP Photo/Jan Uhl)',
    not: 'She sued Getty Images, which paid.',
  },
];
const LONGEST_CREDIT = 240;
const LONGEST = 420;

type ByWord = ReadonlyMap<string, readonly RowByWord[]>;

function byFirstWord(rows: readonly RowByWord[]): ByWord {
  const found = new Map<string, RowByWord[]>();
  for (const row of rows) for (const word of row.first.split(' ')) found.set(word, [...(found.get(word) ?? []), row]);
  return found;
}
const SURE_BY_WORD = /* @__PURE__ */ byFirstWord(SURE);
const CREDIT_HEADS_BY_WORD = /* @__PURE__ */ byFirstWord(CREDIT_HEADS);

const isOneOf = (rows: ByWord, text: string): boolean => {
  const first = /[a-z]+/i.exec(text)?.[0].toLowerCase() ?? '';
  return rows.get(first)?.some(({ pattern }) => pattern.test(text)) === true;
};

/** 1 for a line that says nothing of the story, 2 for the credit of a picture and its caption. */
export function findWebFurniture(lines: readonly Line[]): Uint8Array {
  const found = new Uint8Array(lines.length);
  for (let i = 0; i < lines.length; i++) {
    const text = bare(lines[i]!.text);
    if (text.length > LONGEST || !standsAlone(lines, i, found)) continue;
    if (isOneOf(SURE_BY_WORD, text)) found[i] = SURELY;
    else if (
      text.length < LONGEST_CREDIT &&
      (i === 0 || lines[i]!.blanks > 0) &&
      (isOneOf(CREDIT_HEADS_BY_WORD, text) ||
        (CREDIT_WORDS.test(text) && CREDIT_TAILS.some(({ pattern }) => pattern.test(text))))
    )
      found[i] = CREDITED;
  }
  for (let first = 0; first < lines.length; first++) {
    if (found[first] !== 0 || !isButton(lines, first)) continue;
    let last = first;
    while (last + 1 < lines.length && found[last + 1] === 0 && isButton(lines, last + 1)) last++;
    if (last > first || found[first - 1] === SURELY || found[last + 1] === SURELY) found.fill(SURELY, first, last + 1);
    first = last;
  }
  findLinks(lines, found);
  return found;
}

/** What stands above a list of other stories. */
const ABOVE_LINKS =
  /^(?:related(?: (?:stories|articles?|coverage|content|topics?|posts?|links?|news|reading))?|recommended(?: (?:stories|reading|for you))?|more on this(?: story| topic)?|more from [\p{L} ]{2,40}|more stories|you (?:may|might) (?:also )?(?:like|be interested in)|trending(?: now)?|most (?:read|popular|viewed)|top stories|editor['’]?s['’]? picks?|up next|what to read next|read (?:next|more))\s?:?$/iu;
const MOST_LINKS = 12;

/** Headlines below such a line: up to the end of the text they are furniture, in the midst of it they stay as paragraphs of their kind. */
function findLinks(lines: readonly Line[], found: Uint8Array): void {
  for (let i = 0; i < lines.length; i++) {
    if (found[i] !== SURELY || !ABOVE_LINKS.test(bare(lines[i]!.text))) continue;
    let last = i;
    while (last + 1 < lines.length && last - i < MOST_LINKS && (found[last + 1] !== 0 || isHeadline(lines[last + 1]!)))
      last++;
    if (last === i) continue;
    found.fill(last + 1 === lines.length ? SURELY : CREDITED, i, last + 1);
    i = last;
  }
}

const isHeadline = ({ text }: Line): boolean =>
  text.length > 11 &&
  text.length < 120 &&
  /^["“‘]?[\p{Lu}\p{N}]/u.test(text) &&
  !endsSentence(text) &&
  !/[,;]$/.test(text) &&
  text.includes(' ');

/** Without the arrows and brackets around it. */
const bare = (text: string): string =>
  ('>»›▶►•*[('.includes(text[0]!) || '])»›*'.includes(text.at(-1)!)) && !/^[^(]+\(/.test(text)
    ? text.replace(/^[\s>»›▶►•*[(]{1,6}(?=\p{L})|(?<=\p{L})[\s\])»›*]{1,4}$/gu, '')
    : text;

export const SURELY = 1;
export const CREDITED = 2;

const isButton = (lines: readonly Line[], i: number): boolean =>
  lines[i]!.text.length < 16 && BUTTON.test(lines[i]!.text);

/** Blank lines around it, or lines that are whole by themselves. */
function standsAlone(lines: readonly Line[], i: number, found: Uint8Array): boolean {
  const [above, below] = [lines[i - 1], lines[i + 1]];
  return (
    (above === undefined ||
      lines[i]!.blanks > 0 ||
      endsSentence(above.text) ||
      found[i - 1] !== 0 ||
      isButton(lines, i - 1)) &&
    (below === undefined || below.blanks > 0 || !beginsInside(below.text))
  );
}

/** The rows, for their tests. */
export const WEB_FURNITURE_ROWS: readonly (Row & Partial<RowByWord>)[] = [...SURE, ...CREDIT_HEADS, ...CREDIT_TAILS];
