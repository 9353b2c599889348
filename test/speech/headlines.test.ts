import { expect, test } from 'vitest';
import { analyze } from '../../src/analyze.ts';

/** Source and content of what a headline attributes by its colon. */
function toldBy(headline: string): string[] {
  const { text, speech } = analyze(`${headline}\n\nThe tide turned on Monday.`);
  return speech
    .filter(
      ({ cue: [cue] }) => cue !== undefined && text.slice(cue.start, cue.end) === ':' && cue.end <= headline.length,
    )
    .map(({ source, content }) =>
      [source, content].map((spans) => spans.map(({ start, end }) => text.slice(start, end)).join(' … ')).join(' | '),
    );
}

test.each([
  ['Minister: Bridge will open in May', 'Minister | Bridge will open in May'],
  ['PM: Army on standby', 'PM | Army on standby'],
  ['Lawyer: Client innocent', 'Lawyer | Client innocent'],
  ['Foreign minister: Tarn will not recognize ruling', 'Foreign minister | Tarn will not recognize ruling'],
  ['Finance minister: No new taxes', 'Finance minister | No new taxes'],
  ['Judge: Law breaches charter', 'Judge | Law breaches charter'],
  ['Ruling is unfair: Minister', 'Minister | Ruling is unfair'],
  ['Bank needs more capital: regulator', 'regulator | Bank needs more capital'],
  ['School closures a mistake: report', 'report | School closures a mistake'],
  ['Trade deal within reach: Orsk minister', 'Orsk minister | Trade deal within reach'],
])('what somebody says beside a colon in a headline is found: %s', (headline, told) => {
  expect(toldBy(headline)).toEqual([told]);
});

test.each([
  'Weather: Rain will spread from the west',
  'Football: City win',
  'Explainer: How the vote works',
  'Live: Storm hits coast',
  'Update: Road reopens after crash',
  'Business: Shares fall as rates rise',
  'Court: Man jailed for theft',
  'Prime minister: Ada Ode',
  'Survivor: The final episode',
  'Premier: interview in full',
  'Meet the new mayor of Tarn: Ada Ode',
  'Rovers sign striker: Bo Lee',
  'Wanted: driver',
  'Bridge opens in May: photos',
])('a topic before a colon in a headline says nothing: %s', (headline) => {
  expect(toldBy(headline)).toEqual([]);
});
