import { analyze, speakerOf, textOf } from 'interview-nlp';

const list = document.querySelector('#speech');

document.querySelector('#analyze').addEventListener('click', () => {
  const analysis = analyze(document.querySelector('#text').value);
  list.replaceChildren(
    ...analysis.speech.map((attribution) => {
      const item = document.createElement('li');
      const who = speakerOf(analysis, attribution)?.name ?? textOf(analysis, attribution.source);
      item.textContent = `${who}: ${textOf(analysis, attribution, { bare: true })}`;
      return item;
    }),
  );
});
