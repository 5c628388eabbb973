import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { commandKey, Failure, useText } from '@workpoints/core/web'
import { Dialog } from '@workpoints/ui/dialog'
import { Form } from '@workpoints/ui/form'
import { Menu } from '@workpoints/ui/menu'
import { TextField } from '@workpoints/ui/text-field'
import { useState } from 'react'
import { useRegistersApi } from './api.ts'
import { useHere } from './register-context.tsx'
import type { Looked } from './register-filters.tsx'

/** Ways of looking that the reader keeps: filter, order and columns under a name. */
export function ViewMenu({ looked }: { readonly looked: Looked }) {
  const t = useText()
  const { register, say } = useHere()
  const client = useQueryClient()
  const { view } = useRegistersApi()
  const asked = view.list.queryOptions({ register: register.id })
  const views = useQuery(asked)
  const [naming, setNaming] = useState(false)
  const onSuccess = () => void client.invalidateQueries({ queryKey: asked.queryKey })
  const remove = useMutation({ ...view.remove.mutationOptions(), onSuccess })
  const items = [
    ...(views.data ?? []).map(({ id, name, body }) => ({
      key: id,
      label: name,
      onSelect: () => looked.change({ ...body }),
    })),
    { key: 'save', label: t('保存当前视图…', 'Save this view…'), apart: true, onSelect: () => setNaming(true) },
    ...(views.data ?? []).map(({ id, name }) => ({
      key: `remove-${id}`,
      label: t(`删除“${name}”`, `Remove "${name}"`),
      danger: true,
      onSelect: () => remove.mutate({ register: register.id, key: commandKey(), view: id }),
    })),
  ]
  return (
    <>
      <Menu label={t('视图', 'Views')} items={items}>
        {t('视图', 'Views')}
      </Menu>
      {naming ? (
        <NameDialog
          looked={looked}
          onClose={() => setNaming(false)}
          onSaved={(name) => {
            setNaming(false)
            say(t(`已保存视图“${name}”`, `View "${name}" saved`))
            onSuccess()
          }}
        />
      ) : null}
    </>
  )
}

interface NameDialogProps {
  readonly looked: Looked
  readonly onClose: () => void
  readonly onSaved: (name: string) => void
}

function NameDialog({ looked, onClose, onSaved }: NameDialogProps) {
  const t = useText()
  const { register } = useHere()
  const [name, setName] = useState('')
  const save = useMutation({
    ...useRegistersApi().view.save.mutationOptions(),
    onSuccess: (saved) => onSaved(saved.name),
  })
  const { filter, sort, columns } = looked.view
  return (
    <Dialog open onClose={onClose} title={t('保存视图', 'Save the view')} closeLabel={t('关闭', 'Close')}>
      <Form
        onSubmit={() =>
          save.mutate({ register: register.id, key: commandKey(), name, body: { filter, sort, columns, group: null } })
        }
        submitLabel={t('保存', 'Save')}
        busy={save.isPending}
      >
        <Failure error={save.error} />
        <TextField
          label={t('名称', 'Name')}
          hint={t('同名的视图会被替换', 'One of that name is replaced')}
          required
          autoFocus
          maxLength={40}
          value={name}
          onChange={setName}
        />
      </Form>
    </Dialog>
  )
}
