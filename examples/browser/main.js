import { analyze } from 'interview-nlp';

const list = document.querySelector('#speech');

document.querySelector('#analyze').addEventListener('click', () => {
  const { text, entities, speech } = analyze(document.querySelector('#text').value);
  const words = (spans) => spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
  list.replaceChildren(
    ...speech.map(({ speaker, source, content }) => {
      const item = document.createElement('li');
      const who = entities.find(({ id }) => id === speaker)?.name ?? words(source);
      item.textContent = `${who}: ${words(content)}`;
      return item;
    }),
  );
});
