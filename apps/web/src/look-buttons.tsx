import { useLanguage, useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { IconButton } from '@workpoints/ui/icon-button'
import type { Theme } from './theme.ts'

/** Switches between light and dark. */
export function DarkButton({ theme }: { readonly theme: Theme }) {
  const t = useText()
  return <IconButton icon="moon" label={t('深色', 'Dark')} aria-pressed={theme.dark} onClick={theme.toggle} />
}

/** Switches to the other language, whose name stands on it. */
export function LanguageButton() {
  const { language, setLanguage } = useLanguage()
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <Button kind="quiet" lang={other === 'en' ? 'en' : 'zh-CN'} onClick={() => setLanguage(other)}>
      {other === 'en' ? 'EN' : '中文'}
    </Button>
  )
}
