import { verify } from './verdict.mjs';

// ── the page: what is chosen or dropped is checked here, in the browser, and the verdict written below ────────────

const byId = (id) => document.getElementById(id);
const [form, bundle, notes, codes] = ['given', 'bundle', 'notes', 'codes'].map(byId);

/** An element with words in both languages; the page shows one of them. Text is only ever text. */
function said(tag, [vi, en], className = '') {
  const element = document.createElement(tag);
  if (className) element.className = className;
  for (const [language, text] of [
    ['vi', vi],
    ['en', en],
  ]) {
    const span = document.createElement('span');
    span.lang = language;
    span.textContent = text;
    element.append(span);
  }
  return element;
}

function list(items) {
  const all = document.createElement('ul');
  all.append(...items.map((words) => said('li', words)));
  return all;
}

function show({ exit, word, sentence, wrong, inside, checked, unused, about }) {
  const section = byId('verdict');
  const heading = said('h2', word);
  heading.id = 'word';
  section.replaceChildren(heading, said('p', sentence));
  if (wrong) section.append(said('p', wrong.words, 'wrong'));
  if (inside) {
    section.append(said('h3', ['Chỗ sai bên trong', 'Where inside']), said('p', inside.words, 'wrong'));
  }
  section.append(...unused.map((words) => said('p', words)));
  if (checked.length > 0) section.append(said('h3', ['Đã kiểm', 'What was checked']), list(checked));
  if (about.length > 0) section.append(said('h3', ['Về gói này', 'About this bundle']), list(about));
  section.dataset.exit = String(exit);
  section.hidden = false;
  section.focus();
}

const told = (id) =>
  byId(id)
    .value.split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

async function check() {
  const [file] = bundle.files;
  const progress = byId('progress');
  if (!file) {
    progress.replaceChildren(said('span', ['Hãy chọn gói hồ sơ trước.', 'Choose a bundle first.']));
    bundle.focus();
    return;
  }
  byId('verdict').hidden = true;
  const tell = ({ chains, events, decided }) =>
    progress.replaceChildren(
      said('span', [
        `Đang kiểm: ${chains} chuỗi, ${events} sự kiện, ${decided} quyết định lại…`,
        `Checking: ${chains} chains, ${events} events, ${decided} decided again…`,
      ]),
    );
  const source = {
    size: file.size,
    read: async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer()),
  };
  const written = told('codes').map((code) => [code, code]);
  const mailed = await Promise.all([...notes.files].map(async (one) => [one.name, await one.text()]));
  const given = {
    anchors: [...mailed, ...written],
    keys: told('keys'),
    replay: byId('replay').checked,
    tell,
  };
  const found = await verify(source, given);
  progress.replaceChildren();
  show(found);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void check();
});
for (const input of [bundle, notes, codes]) {
  input.addEventListener('change', () => {
    if (bundle.files.length > 0) void check();
  });
}
byId('language').addEventListener('click', () => {
  const root = document.documentElement;
  root.lang = root.lang === 'vi' ? 'en' : 'vi';
  document.title = root.lang === 'vi' ? 'Kiểm chứng gói hồ sơ · Gương Sáng' : 'Check a bundle · Gương Sáng';
});
for (const type of ['dragenter', 'dragover', 'dragleave', 'drop']) {
  addEventListener(type, (event) => {
    event.preventDefault();
    form.classList.toggle('over', type === 'dragenter' || type === 'dragover');
  });
}
addEventListener('drop', ({ dataTransfer }) => {
  const dropped = [...dataTransfer.files];
  const keep = (input, files) => {
    if (files.length === 0) return;
    const taken = new DataTransfer();
    for (const file of files) taken.items.add(file);
    input.files = taken.files;
  };
  keep(bundle, dropped.filter(({ name }) => !name.endsWith('.txt')).slice(0, 1));
  keep(
    notes,
    dropped.filter(({ name }) => name.endsWith('.txt')),
  );
  void check();
});
