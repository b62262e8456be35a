// Runs before the first paint so that a chosen theme and language never flash. It is a file of its
// own because the content security policy allows no inline script.
try {
  const root = document.documentElement;
  const theme = localStorage.getItem('parley.theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  root.lang = localStorage.getItem('parley.language') ?? root.lang;
} catch {
  // Storage is switched off: the system's theme and language are right then.
}
