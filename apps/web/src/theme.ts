import { useEffect } from 'react'
import { useStored } from './stored.ts'

const system = () => (window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')

/** How the screen looks, and how to change it. */
export interface Theme {
  readonly dark: boolean
  readonly toggle: () => void
}

/** Light or dark: as the system has it until the reader chooses; public/theme.js sets the choice before the first paint. */
export function useTheme(): Theme {
  const [theme, setTheme] = useStored('workpoints.theme', { values: ['system', 'light', 'dark'], initial: 'system' })
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = theme
  }, [theme])
  const dark = (theme === 'system' ? system() : theme) === 'dark'
  return { dark, toggle: () => setTheme(dark ? 'light' : 'dark') }
}
