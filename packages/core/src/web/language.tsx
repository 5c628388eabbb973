import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { Language, Text } from '../index.ts'

interface Speech {
  readonly language: Language
  readonly setLanguage: (language: Language) => void
}

const LanguageContext = createContext<Speech | null>(null)
const storageKey = 'workpoints.language'

const initial = (): Language => {
  const asked = new URLSearchParams(window.location.search).get('lang') ?? window.localStorage.getItem(storageKey)
  return asked === 'en' ? 'en' : 'zh'
}

/** Keeps the language of the screens: `?lang=` once, then the reader's last choice; Chinese by default. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(initial)
  useEffect(() => {
    window.localStorage.setItem(storageKey, language)
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  }, [language])
  const speech = useMemo(() => ({ language, setLanguage }), [language])
  return <LanguageContext.Provider value={speech}>{children}</LanguageContext.Provider>
}

function useSpeech(): Speech {
  const speech = useContext(LanguageContext)
  if (speech === null) throw new Error('LanguageProvider is missing above this component')
  return speech
}

/** The reader's language and how to change it. */
export const useLanguage = useSpeech

/** Picks the reader's language: `t('任务', 'Tasks')` for words of the page, `t(text)` for texts that come from data. It changes with the language alone. */
export function useText(): { (text: Text): string; (zh: string, en: string): string } {
  const { language } = useSpeech()
  return useCallback(
    (zh: string | Text, en?: string) => (typeof zh === 'string' ? (language === 'zh' ? zh : (en ?? zh)) : zh[language]),
    [language],
  )
}
