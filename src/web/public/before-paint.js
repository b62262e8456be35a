// Runs before the first paint so that a chosen theme and language never flash. It is a file of its
// own because the content security policy allows no inline script.
(function () {
  var root = document.documentElement;
  try {
    var theme = localStorage.getItem('parley.theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    var language = localStorage.getItem('parley.language');
    if (language) root.lang = language;
  } catch (refused) {
    // Storage is switched off: the system's theme and language are right then.
    root.dataset.storage = 'off';
  }
})();
