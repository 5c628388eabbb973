import { useText } from '@workpoints/core/web'
import type { PasswordFieldLabels } from '@workpoints/ui/password-field'

/** The words around every field of a password. */
export function usePasswordLabels(): PasswordFieldLabels {
  const t = useText()
  return {
    show: t('显示密码', 'Show the password'),
    hide: t('隐藏密码', 'Hide the password'),
    capsLock: t('大写锁定已打开', 'Caps Lock is on'),
    met: t('，已满足', ', met'),
    unmet: t('，未满足', ', not met'),
  }
}
