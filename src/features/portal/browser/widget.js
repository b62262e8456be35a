// The ideas of a portal on any page: `<script src="https://…/widget.js" async data-board="slug"></script>`. Lives in a
// shadow root, so that neither page nor widget changes the other; knows nobody, sets no cookie, and leads to the portal for
// everything that somebody does.

(() => {
  const script = document.currentScript;
  const source = new URL('widget.json', script.src);
  if (script.dataset.board) source.searchParams.set('board', script.dataset.board);

  const style = `
:host { all: initial; position: fixed; inset-block-end: 1rem; inset-inline-end: 1rem; z-index: 2147483000;
  font: 15px/1.45 system-ui, sans-serif; color-scheme: light dark; }
* { box-sizing: border-box; font: inherit; }
button, input { color: inherit; border-radius: 6px; border: 1px solid light-dark(#8b8193, #7d7386); padding: .5rem .75rem;
  background: light-dark(#fff, #1a161e); min-height: 2.5rem; }
button { cursor: pointer; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.open, .share { display: inline-block; background: var(--accent); border: 0; color: light-dark(#fff, #131016); font-weight: 600;
  border-radius: 999px; padding: .625rem 1.125rem; text-decoration: none; box-shadow: 0 4px 16px #0003; }
.panel { width: min(22rem, calc(100vw - 2rem)); max-height: min(32rem, calc(100vh - 6rem)); overflow: auto; padding: 1rem;
  margin-block-end: .75rem; border-radius: 10px; background: light-dark(#fff, #1a161e); color: light-dark(#1e1823, #efeaf3);
  border: 1px solid light-dark(#e0dae4, #312a37); box-shadow: 0 12px 32px -8px #0005; }
.panel[hidden] { display: none; }
.top { display: flex; justify-content: space-between; align-items: center; gap: 1rem; }
h2 { font-size: 1.125rem; font-weight: 700; margin: 0; }
input { width: 100%; margin-block: .75rem; }
ul { list-style: none; margin: 0 0 1rem; padding: 0; }
li { border-block-end: 1px solid light-dark(#e0dae4, #312a37); padding-block: .5rem; }
a { color: var(--accent); overflow-wrap: anywhere; }
small { display: block; font-size: .8125rem; color: light-dark(#554c5d, #beb4c7); }
p { margin: 0; display: flex; justify-content: space-between; align-items: center; gap: 1rem; }`;

  const make = (name, properties = {}, ...children) => {
    const element = document.createElement(name);
    Object.assign(element, properties);
    element.append(...children);
    return element;
  };

  async function load(q) {
    const address = new URL(source);
    if (q) address.searchParams.set('q', q);
    const answer = await fetch(address, { credentials: 'omit' });
    return answer.ok ? answer.json() : null;
  }

  function row({ title, address, votes, status }) {
    const link = make('a', {
      href: address,
      target: '_blank',
      rel: 'noopener',
      textContent: title,
      dir: 'auto',
    });
    return make('li', {}, link, make('small', { textContent: `${votes} · ${status}` }));
  }

  function show(first) {
    const { words, language, accent } = first;
    const host = make('div', { lang: language });
    const root = host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`:host { --accent: light-dark(${accent.light}, ${accent.dark}); }${style}`);
    root.adoptedStyleSheets = [sheet];

    const list = make('ul');
    const fill = ({ ideas }) => {
      const rows = ideas.map(row);
      list.replaceChildren(
        ...(rows.length > 0 ? rows : [make('li', { textContent: words.nothing })]),
      );
    };
    fill(first);

    const search = make('input', { type: 'search', placeholder: words.search, maxLength: 200 });
    search.setAttribute('aria-label', words.search);
    let asked = 0;
    search.addEventListener('input', () => {
      const mine = ++asked;
      setTimeout(async () => {
        if (mine !== asked) return;
        const found = await load(search.value.trim());
        if (found && mine === asked) fill(found);
      }, 250);
    });

    const open = make('button', { className: 'open', textContent: words.open });
    const close = make('button', { textContent: words.close });
    const panel = make(
      'section',
      { className: 'panel', hidden: true },
      make('div', { className: 'top' }, make('h2', { textContent: first.name }), close),
      search,
      list,
      make(
        'p',
        {},
        make('a', {
          className: 'share',
          href: first.newAddress,
          target: '_blank',
          rel: 'noopener',
          textContent: words.share,
        }),
        make('a', {
          href: first.address,
          target: '_blank',
          rel: 'noopener',
          textContent: words.all,
        }),
      ),
    );
    panel.setAttribute('role', 'dialog');
    panel.setAttribute('aria-label', first.name);
    const turn = (isOpen) => {
      panel.hidden = !isOpen;
      open.setAttribute('aria-expanded', String(isOpen));
      (isOpen ? search : open).focus();
    };
    open.setAttribute('aria-expanded', 'false');
    open.addEventListener('click', () => turn(panel.hidden));
    close.addEventListener('click', () => turn(false));
    panel.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') turn(false);
    });
    root.append(panel, open);
    document.body.append(host);
  }

  load('').then(
    (first) => first && show(first),
    (error) => console.warn('Ideas could not be loaded.', error),
  );
})();
