import { useText } from '@workpoints/core/web'
import { Banner } from '@workpoints/ui/banner'
import { Button } from '@workpoints/ui/button'

/** Says that a form was opened with what had been typed before, and lets it be given up. */
export function DraftFound({ onForget }: { readonly onForget: () => void }) {
  const t = useText()
  return (
    <div className="readings-found">
      <Banner
        action={
          <Button size="s" onClick={onForget}>
            {t('放弃，重新填写', 'Discard it')}
          </Button>
        }
      >
        {t('已恢复上次没有保存的填写。', 'What you had typed and not saved is here again.')}
      </Banner>
    </div>
  )
}
