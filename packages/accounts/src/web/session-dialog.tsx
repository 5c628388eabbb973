import { useText } from '@workpoints/core/web'
import { Dialog } from '@workpoints/ui/dialog'
import { sessionHold } from './session-hold.ts'
import type { Me } from './session-me.ts'
import { useSessionOver } from './session-over.ts'
import { startAnew, tellOthers } from './session-tabs.ts'
import { SignInSteps } from './sign-in-steps.tsx'

export interface SessionDialogProps {
  /** Whom the pages were opened for. */
  readonly person: Pick<Me, 'id' | 'username'>
  /** Called when the same person has signed in again; what was held back may be sent. */
  readonly onSame: (me: Me) => void
}

/**
 * Asks to sign in again over the page, which stays as it is with all that was typed. The same person goes on where the session ended;
 * another one starts anew.
 */
export function SessionDialog({ person, onSame }: SessionDialogProps) {
  const t = useText()
  const over = useSessionOver()
  const close = () => sessionHold.settle(false)
  return (
    <Dialog
      open={over?.asking ?? false}
      onClose={close}
      title={
        over?.pending
          ? t('还需完成一步，才能继续', 'One more step before you go on')
          : t('登录已过期，请重新登录', 'Your session is over: please sign in again')
      }
      closeLabel={t('关闭', 'Close')}
    >
      <SignInSteps
        overPage
        username={person.username}
        reason={over?.reason ?? null}
        signedIn={over?.pending ?? false}
        onDone={(me) => {
          tellOthers(me.id)
          if (me.id === person.id) onSame(me)
          else startAnew()
        }}
      />
      <p className="sign-in-note">
        {t(
          '页面和已填写的内容原样保留，登录后继续。换人登录会重新载入页面，未保存的内容不保留。',
          'The page and what you typed stay as they are. Signing in as somebody else loads the page anew and keeps nothing unsaved.',
        )}
      </p>
    </Dialog>
  )
}
