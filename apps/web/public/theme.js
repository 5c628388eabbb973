// Runs before the first paint, so that a chosen theme does not flash. The choice is kept by src/theme.ts.
const theme = localStorage.getItem('workpoints.theme')
if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
if (localStorage.getItem('workpoints.projection') === 'on')
  document.documentElement.toggleAttribute('data-projection', true)
