// The ideas of a portal on any page: `<script src="https://…/widget.js" async data-board="slug"></script>`. Lives in a
// shadow root, so that neither page nor widget changes the other; knows nobody, sets no cookie, and leads to the portal for
// everything that somebody does.

(() => {
  const script = document.currentScript;
  const source = new URL('widget.json', script.src);
  if (script.dataset.board) source.searchParams.set('board', script.dataset.board);

  // In pixels, and important where the page's own rules could reach: what surrounds it must not move it.
  const style = `
:host { all: initial !important; position: fixed !important; inset-block-end: 16px !important;
  inset-inline-end: 16px !important; z-index: 2147483000 !important; font: 15px/1.45 system-ui, sans-serif !important;
  color-scheme: light dark !important; }
* { box-sizing: border-box; font: inherit; }
button, input { color: inherit; border-radius: 6px; border: 1px solid light-dark(#8b8193, #7d7386); padding: 8px 12px;
  background: light-dark(#fff, #1a161e); min-height: 40px; }
button { cursor: pointer; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.open, .share { display: inline-block; background: var(--accent); border: 0; color: light-dark(#fff, #131016); font-weight: 600;
  border-radius: 999px; padding: 10px 18px; text-decoration: none; }
.open { float: inline-end; min-height: 44px; box-shadow: 0 4px 16px #0003; }
.panel { width: min(352px, calc(100vw - 32px)); max-height: min(512px, calc(100vh - 96px)); display: flex;
  flex-direction: column; gap: 12px; padding: 16px; margin-block-end: 12px; border-radius: 10px;
  background: light-dark(#fff, #1a161e); color: light-dark(#1e1823, #efeaf3);
  border: 1px solid light-dark(#e0dae4, #312a37); box-shadow: 0 12px 32px -8px #0005; }
.panel[hidden] { display: none; }
.top { display: flex; justify-content: space-between; align-items: center; gap: 16px; }
h2 { font-size: 18px; font-weight: 700; margin: 0; overflow-wrap: anywhere; }
input { width: 100%; }
ul { list-style: none; margin: 0; padding: 0; overflow: auto; min-height: 64px; }
li { border-block-end: 1px solid light-dark(#e0dae4, #312a37); padding-block: 10px; }
li:last-child { border: 0; }
a { color: var(--accent); overflow-wrap: anywhere; }
small { display: block; font-size: 13px; color: light-dark(#554c5d, #beb4c7); }
p { margin: 0; display: flex; justify-content: space-between; align-items: center; gap: 16px; }`;

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

  const leading = { target: '_blank', rel: 'noopener' };

  function row({ title, lang, address, votes, status }) {
    const link = make('a', { ...leading, href: address, textContent: title, lang, dir: 'auto' });
    return make('li', {}, link, make('small', { textContent: `${votes} · ${status}` }));
  }

  function show(first) {
    const { words, language, accent } = first;
    const host = make('div', { lang: language });
    const root = host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `:host { --accent: light-dark(${accent.light}, ${accent.dark}) !important; }${style}`,
    );
    root.adoptedStyleSheets = [sheet];

    const list = make('ul');
    const fill = ({ ideas }) => {
      const rows = ideas.map(row);
      list.replaceChildren(
        ...(rows.length > 0 ? rows : [make('li', { textContent: words.nothing })]),
      );
    };
    fill(first);

    const search = make('input', {
      type: 'search',
      placeholder: words.search,
      ariaLabel: words.search,
      maxLength: 200,
    });
    let asked = 0;
    search.addEventListener('input', () => {
      const mine = ++asked;
      setTimeout(() => {
        if (mine === asked) look(mine).catch(complain);
      }, 250);
    });
    const look = async (mine) => {
      const found = await load(search.value.trim());
      if (found && mine === asked) fill(found);
    };

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
          ...leading,
          className: 'share',
          href: first.newAddress,
          textContent: words.share,
        }),
        make('a', { ...leading, href: first.address, textContent: words.all }),
      ),
    );
    Object.assign(panel, { role: 'dialog', ariaLabel: first.name });
    const turn = (isOpen) => {
      panel.hidden = !isOpen;
      open.ariaExpanded = String(isOpen);
      (isOpen ? search : open).focus();
    };
    open.ariaExpanded = 'false';
    open.addEventListener('click', () => turn(panel.hidden));
    close.addEventListener('click', () => turn(false));
    panel.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') turn(false);
    });
    root.append(panel, open);
    (document.body ?? document.documentElement).append(host);
  }

  const complain = (error) => console.warn('Ideas could not be loaded.', error);

  load('')
    .then((first) => first && show(first))
    .catch(complain);
})();
