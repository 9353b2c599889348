/*
 * Words before a colon, or alone on a line, that say what a line of a page is rather than who speaks: "Source: ...", "Last updated: ...", "Location: ...".
 * Lower case. Evidence against a label, not proof: "Price: Where did you find it?" may still be Ms. Price.
 */
import { phraseSet } from './sets.ts';

export const LINE_NAMES: ReadonlySet<string> = /* @__PURE__ */ phraseSet(
  'address, advertisement, age, also, agenda, attendees, author, background, breaking, breaking news, ' +
    'bottom line, by, byline, caption, category, chapter, colour, color, conclusion, contents, contributing, ' +
    'contact, correction, cost, credit, date, deadline, details, developing, director, disclaimer, disclosure, ' +
    "duration, editor’s note, editor's note, email, e-mail, episode, example, exclusive, fact, fact check, facts, " +
    'false, file, format, from, genre, guests, hours, hosts, https, http, image, important, interview, ' +
    'introduction, job, just in, keywords, language, length, listen, live, location, look, meanwhile, more, ' +
    'more from, must read, myth, name, new, note, notes, number, occupation, opinion, overview, part, participants, ' +
    'phone, photo, photos, picture, pictures, place, plus, present, price, previously, pros, cons, ps, p.s, ' +
    'published, quote, re, read, read also, read more, recommended, recorded, references, related, report, result, ' +
    'results, revealed, score, section, see, see also, size, source, sources, starring, status, step, story, ' +
    'subject, subtitle, summary, tags, tel, time, tip, tips, title, topic, topics, transcript, ' +
    'transcript of the podcast, true, twitter, type, welcome, keynote, panel, lunch, workshop, session, opening, ' +
    'closing, registration, analysis, verse, chorus, refrain, intro, outro, monday, tuesday, wednesday, thursday, ' +
    'friday, saturday, sunday, mon, tue, wed, thu, fri, sat, sun, january, february, march, april, june, july, ' +
    'august, september, october, november, december, to, cc, bcc, sent, dear, update, updated, last updated, url, ' +
    'venue, verdict, version, video, volume, warning, watch, weather, website, weight, what, when, where, which, ' +
    'who, why, how, with, words, year',
);
