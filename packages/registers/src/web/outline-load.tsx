import { useMutation, useQueryClient } from '@tanstack/react-query'
import { commandKey, Failure, useFileLabels, useSession, useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { Dialog } from '@workpoints/ui/dialog'
import { FileField } from '@workpoints/ui/file-field'
import { Form } from '@workpoints/ui/form'
import { TextField } from '@workpoints/ui/text-field'
import { useState } from 'react'
import { useRegistersApi } from './api.ts'

const mostBytes = 2 * 1024 * 1024

/** Lets the office put its own approved outline under the points. The server says who may. */
export function OutlineLoad() {
  const t = useText()
  const [open, setOpen] = useState(false)
  const { data: session } = useSession()
  if (session?.plans.some(({ can }) => can.includes('manage')) !== true) return null
  return (
    <>
      <Button size="s" onClick={() => setOpen(true)}>
        {t('载入轮廓底图', 'Load an outline')}
      </Button>
      {open ? <LoadDialog onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function LoadDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const { outline } = useRegistersApi()
  const [name, setName] = useState('')
  const [approval, setApproval] = useState('')
  const [file, setFile] = useState<File>()
  const load = useMutation({
    ...outline.load.mutationOptions(),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: outline.get.queryKey() })
      onClose()
    },
  })
  const send = async () => {
    if (file !== undefined) load.mutate({ key: commandKey(), name, approval, geojson: await file.text() })
  }
  return (
    <Dialog open onClose={onClose} title={t('载入轮廓底图', 'Load an outline')} closeLabel={t('关闭', 'Close')}>
      <Form onSubmit={() => void send()} submitLabel={t('载入', 'Load')} busy={load.isPending}>
        <p>
          {t(
            '只载入本单位经审核批准、可以公开使用的轮廓，图上会显示审图号。',
            'Only an outline that was approved; its number is shown on it.',
          )}
        </p>
        <Failure error={load.error} />
        <TextField label={t('名称', 'Name')} required value={name} onChange={setName} />
        <TextField label={t('审图号', 'Approval number')} required value={approval} onChange={setApproval} />
        <FileField
          label={t('GeoJSON 文件', 'GeoJSON file')}
          hint={t('线或面，经纬度坐标，不超过 2 MB', 'Lines or areas in degrees, at most 2 MB')}
          accept=".json,.geojson"
          maxSize={mostBytes}
          required
          file={file}
          onChange={setFile}
          labels={useFileLabels('.json、.geojson', '2 MB')}
        />
      </Form>
    </Dialog>
  )
}
