// Runs before the first paint: the chosen theme must not flash.
(() => {
  let choice = null;
  try {
    choice = localStorage.getItem('coach.theme');
  } catch {
    choice = null;
  }
  const dark =
    choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
