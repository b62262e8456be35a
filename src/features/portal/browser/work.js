// The portal's only script; every page works without it. Forms that bear `data-work` get a proof of work done while somebody
// still types, so that they may do more in an hour than those whose browser did none; what is like an idea that is being
// typed is shown beside it; and a list that unfolded folds again.

const batchSize = 128;

async function solve(address) {
  const answer = await fetch(address, { credentials: 'same-origin' });
  if (!answer.ok) return null;
  const { task, bits } = await answer.json();
  const encoder = new TextEncoder();
  const isDone = async (nonce) => {
    const digest = await crypto.subtle.digest('SHA-256', encoder.encode(`${task}:${nonce}`));
    return Math.clz32(new DataView(digest).getUint32(0)) >= bits;
  };
  for (let from = 0; from < 2 ** (bits + 5); from += batchSize) {
    const nonces = Array.from({ length: batchSize }, (_, at) => String(from + at));
    const done = await Promise.all(nonces.map(isDone));
    const found = done.indexOf(true);
    if (found !== -1) return { task, nonce: nonces[found] };
  }
  return null;
}

function prepare(form) {
  let work = null;
  const begin = () => {
    // Without it the form goes through all the same, with fewer turns in an hour.
    work ??= solve(form.dataset.work).catch(() => null);
    return work;
  };
  form.addEventListener('focusin', begin, { once: true });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const button = form.querySelector('button');
    if (button.getAttribute('aria-busy')) return;
    button.setAttribute('aria-busy', 'true');
    const done = await begin();
    for (const [name, value] of Object.entries(done ?? {})) {
      const input = document.createElement('input');
      Object.assign(input, { type: 'hidden', name, value });
      form.append(input);
    }
    form.submit();
  });
}

const typingPauseMs = 400;
const charactersMin = 8;

function suggest(form) {
  const place = document.getElementById('similar');
  const list = place.querySelector('ul');
  let asked = 0;
  const look = async (mine) => {
    const q = `${form.title.value}\n${form.text.value}`.trim();
    const address = `${form.dataset.similar}?q=${encodeURIComponent(q.slice(0, 500))}`;
    const answer = q.length < charactersMin ? null : await fetch(address);
    const { ideas } = answer?.ok ? await answer.json() : { ideas: [] };
    if (mine !== asked) return;
    list.replaceChildren(...ideas.map(lineOf));
    place.hidden = ideas.length === 0;
  };
  form.addEventListener('input', () => {
    const mine = ++asked;
    setTimeout(() => {
      // It is a courtesy: the next page shows them in any case.
      if (mine === asked) look(mine).catch(() => null);
    }, typingPauseMs);
  });
}

function lineOf({ title, lang, address, votes, status }) {
  const link = Object.assign(document.createElement('a'), {
    href: address,
    textContent: title,
    lang,
    dir: 'auto',
    // What was typed stays where it is.
    target: '_blank',
  });
  const facts = Object.assign(document.createElement('small'), {
    textContent: `${votes} · ${status}`,
  });
  const line = document.createElement('li');
  line.append(link, ' ', facts);
  return line;
}

if (globalThis.crypto?.subtle) document.querySelectorAll('form[data-work]').forEach(prepare);
document.querySelectorAll('form[data-similar]').forEach(suggest);

const unfolded = () => document.querySelector('details.pick[open]');
addEventListener('click', ({ target }) => {
  const details = unfolded();
  if (details && !details.contains(target)) details.open = false;
});
addEventListener('keydown', ({ key }) => {
  const details = key === 'Escape' ? unfolded() : null;
  if (!details) return;
  details.open = false;
  details.querySelector('summary').focus();
});

// A page that comes back out of the browser's memory can be sent again.
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  for (const button of document.querySelectorAll('[aria-busy]'))
    button.removeAttribute('aria-busy');
});
