import { useMutation, useQueryClient } from '@tanstack/react-query'
import { commandKey, errorDetail, useCoreApi, useText } from '@workpoints/core/web'
import { Banner } from '@workpoints/ui/banner'
import { Button } from '@workpoints/ui/button'
import { Dialog } from '@workpoints/ui/dialog'
import { useState } from 'react'
import { usePerson } from './person.ts'
import { usePlan } from './plan-of-view.ts'
import { useToast } from './toast.tsx'

/** Says on every page that figures are simulated, and clears them. */
export function DemoStrip() {
  const t = useText()
  const plan = usePlan()
  const { can } = usePerson()
  const [key, setKey] = useState<string>()
  if (plan === undefined || !plan.demo) return null
  return (
    <>
      <Banner
        strip
        kind="warning"
        action={
          can.includes('correct') ? (
            <Button size="s" onClick={() => setKey(commandKey())}>
              {t('清除演示数据', 'Clear the demo data')}
            </Button>
          ) : null
        }
      >
        <strong>{t('演示数据', 'Demonstration data')}</strong>{' '}
        {t(
          '数值由程序模拟，不是真实的监测和上报结果。',
          'Figures are simulated; they are not real readings or reports.',
        )}
      </Banner>
      <ClearDialog plan={plan.id} commandKey={key} onClose={() => setKey(undefined)} />
    </>
  )
}

interface ClearDialogProps {
  readonly plan: string
  /** Made when the question is opened, so that pressing twice clears once; undefined while it is closed. */
  readonly commandKey: string | undefined
  readonly onClose: () => void
}

function ClearDialog({ plan, commandKey: key, onClose }: ClearDialogProps) {
  const t = useText()
  const say = useToast()
  const queryClient = useQueryClient()
  const clear = useMutation(
    useCoreApi().plan.clearDemo.mutationOptions({
      onSuccess: async ({ removed }) => {
        onClose()
        document.getElementById('main')?.focus({ preventScroll: true })
        say(t(`已清除 ${removed} 条演示数据。`, `${removed} simulated figures were removed.`))
        await queryClient.invalidateQueries()
      },
    }),
  )
  const close = () => {
    clear.reset()
    onClose()
  }
  return (
    <Dialog
      open={key !== undefined}
      onClose={close}
      title={t('清除演示数据？', 'Clear the demonstration data?')}
      closeLabel={t('关闭', 'Close')}
      actions={
        <>
          <Button kind="danger" busy={clear.isPending} onClick={() => key && clear.mutate({ key, plan })}>
            {t('清除', 'Clear')}
          </Button>
          <Button onClick={close}>{t('取消', 'Cancel')}</Button>
        </>
      }
    >
      <p>
        {t(
          '将删除：全部模拟的指标数值和模拟的分解量。此操作不能撤销。',
          'Removed: all simulated figures and simulated shares. This cannot be undone.',
        )}
      </p>
      <p>
        {t(
          '将保留：工作要点原文、任务、目标、单位，以及所有真实填报的数值。',
          'Kept: the document, tasks, targets, units, and every figure that was really reported.',
        )}
      </p>
      {clear.error === null ? null : (
        <p role="alert" className="shell-refused">
          {t(
            errorDetail(clear.error)?.text ?? {
              zh: '连接不上服务器，数据未改动。请再试一次。',
              en: 'The server cannot be reached; nothing was changed. Please try again.',
            },
          )}
        </p>
      )}
    </Dialog>
  )
}
