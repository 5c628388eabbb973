import { useMutation, useQueryClient } from '@tanstack/react-query'
import { today } from '@workpoints/core'
import { commandKey, useText } from '@workpoints/core/web'
import { DateField } from '@workpoints/ui/date-field'
import { Dialog } from '@workpoints/ui/dialog'
import { Form, type FormError } from '@workpoints/ui/form'
import { TextField } from '@workpoints/ui/text-field'
import { useState } from 'react'
import { useReadingsApi } from './api.ts'
import type { KnownSite } from './site-data.ts'
import { useFailure } from './use-failure.ts'

interface SiteEndProps {
  readonly site: KnownSite
  readonly open: boolean
  readonly onClose: () => void
}

/** Closes a site: its last day and why. */
export function SiteEndDialog({ site, open, onClose }: SiteEndProps) {
  const t = useText()
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t(`停用“${site.name}”`, `Close ${site.name}`)}
      closeLabel={t('关闭', 'Close')}
    >
      <SiteEndForm site={site} onClose={onClose} />
    </Dialog>
  )
}

function SiteEndForm({ site, onClose }: Omit<SiteEndProps, 'open'>) {
  const t = useText()
  const failure = useFailure()
  const queryClient = useQueryClient()
  const [on, setOn] = useState<string>(today())
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState<readonly FormError[]>([])
  const end = useMutation(
    useReadingsApi().site.end.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries()
        onClose()
      },
    }),
  )
  const submit = () => {
    const found = [
      ...(on === '' ? [{ field: 'on', message: t('请填写最后一天', 'give its last day') }] : []),
      ...(reason.trim() === '' ? [{ field: 'reason', message: t('请填写停用原因', 'say why it is closed') }] : []),
    ]
    setWrong(found)
    if (found.length === 0) end.mutate({ key: commandKey(), site: site.id, basedOn: site.version, on, reason })
  }
  return (
    <Form
      label={t('停用点位', 'Close a site')}
      submitLabel={t('停用点位', 'Close the site')}
      submitKind="danger"
      errors={wrong.length > 0 ? wrong : failure(end.error)}
      errorsTitle={t('没有停用', 'Not closed')}
      busy={end.isPending}
      unsaved={reason !== ''}
      onSubmit={submit}
    >
      <p>{t('停用后不再参与评价，已有数据和记录都保留。', 'It is no longer judged; its readings and records stay.')}</p>
      <DateField
        label={t('最后一天', 'Last day')}
        name="on"
        required
        min={site.validFrom}
        value={on}
        onChange={setOn}
      />
      <TextField
        label={t('停用原因', 'Why')}
        name="reason"
        required
        maxLength={300}
        hint={t('如“点位撤销”“站房搬迁，另设新点位”', 'such as: removed from the network')}
        value={reason}
        onChange={setReason}
      />
    </Form>
  )
}
