import { useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { Checkbox } from '@workpoints/ui/checkbox'
import { CopyText } from '@workpoints/ui/copy-text'
import { Form } from '@workpoints/ui/form'
import { useState } from 'react'
import './factor-enrolment.css'

export interface RecoveryCodesProps {
  readonly codes: readonly string[]
  /** Called once the reader says that they are kept. */
  readonly onKept: () => void
}

/** The recovery codes, shown this once, to be copied or printed; it goes on only when they are said to be kept. */
export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps) {
  const t = useText()
  const [kept, setKept] = useState(false)
  const [asked, setAsked] = useState(false)
  return (
    <Form
      label={t('恢复码', 'Recovery codes')}
      onSubmit={() => (kept ? onKept() : setAsked(true))}
      submitLabel={t('继续', 'Continue')}
      errors={
        asked && !kept
          ? [
              {
                field: 'kept',
                message: t(
                  '请先保存恢复码，再勾选“我已保存”。',
                  'Save the recovery codes first, then tick “I have saved them”.',
                ),
              },
            ]
          : []
      }
      actions={<Button onClick={() => window.print()}>{t('打印', 'Print')}</Button>}
    >
      <p>
        {t(
          '动态口令已绑定。手机丢失时，可用恢复码代替动态口令登录，每个只能用一次。恢复码只显示这一次，请妥善保存。',
          'The second factor is set up. Should you lose the telephone, each of these codes signs you in once. They are shown this once: keep them safe.',
        )}
      </p>
      <div className="factor-codes">
        <CopyText
          label={t('恢复码', 'Recovery codes')}
          value={codes.join('\n')}
          copyLabel={t('复制', 'Copy')}
          copiedLabel={t('已复制', 'Copied')}
          failedLabel={t('请按 Ctrl C 复制', 'Press Ctrl C to copy')}
        />
      </div>
      <Checkbox label={t('我已保存', 'I have saved them')} name="kept" checked={kept} onChange={setKept} />
    </Form>
  )
}
