import { useMutation } from '@tanstack/react-query'
import { commandKey, useFailure, useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { ConfirmDialog } from '@workpoints/ui/confirm-dialog'
import { Dialog } from '@workpoints/ui/dialog'
import { Menu } from '@workpoints/ui/menu'
import { useState } from 'react'
import { useAccountsApi } from './api.ts'
import { OneTimePassword } from './one-time-password.tsx'
import { type Issued, type Person, usePeopleChanged } from './person-data.ts'
import { type PersonVerb, personVerbs, verbWords } from './person-verbs.ts'

/** The calls behind the menu; each ends with `onDone`, a new password with what is shown once. */
function useVerbs(onDone: (issued?: Issued) => void) {
  const { person } = useAccountsApi()
  const changed = usePeopleChanged()
  const done = async (issued?: Issued): Promise<void> => {
    await changed()
    onDone(issued)
  }
  const plain = { onSuccess: () => done() }
  return {
    unlock: useMutation(person.unlock.mutationOptions(plain)),
    resetPassword: useMutation(person.resetPassword.mutationOptions({ onSuccess: (issued) => done(issued) })),
    resetFactor: useMutation(person.resetFactor.mutationOptions(plain)),
    enable: useMutation(person.enable.mutationOptions(plain)),
    disable: useMutation(person.disable.mutationOptions(plain)),
    remove: useMutation(person.remove.mutationOptions(plain)),
  }
}

/** What can be done with an account, asked about before it happens. */
export function PersonActions({ person }: { readonly person: Person }) {
  const t = useText()
  const failure = useFailure()
  const [asked, setAsked] = useState<PersonVerb>()
  const [issued, setIssued] = useState<Issued>()
  const calls = useVerbs((made) => {
    setAsked(undefined)
    setIssued(made)
  })
  const verbs = personVerbs.filter((verb) => person.can.includes(verb))
  const call = asked === undefined ? undefined : calls[asked]
  const words = asked === undefined ? undefined : verbWords[asked]
  const close = () => {
    call?.reset()
    setAsked(undefined)
  }
  return (
    <>
      {verbs.length === 0 ? null : (
        <Menu
          label={t('账号操作', 'Actions')}
          items={verbs.map((verb) => ({
            ...{ key: verb, label: t(verbWords[verb].label), onSelect: () => setAsked(verb) },
            ...{ danger: verb === 'remove', apart: verb === 'remove' },
          }))}
        >
          {t('账号操作', 'Actions')}
        </Menu>
      )}
      <ConfirmDialog
        open={words !== undefined}
        onClose={close}
        onConfirm={() => call?.mutate({ key: commandKey(), person: person.id })}
        title={words === undefined ? '' : t(words.question(person.name))}
        confirmLabel={words === undefined ? '' : t(words.label)}
        cancelLabel={t('取消', 'Cancel')}
        closeLabel={t('关闭', 'Close')}
        kind={words?.danger === true ? 'danger' : 'primary'}
        busy={call?.isPending}
        error={failure(call?.error)[0]?.message}
        typed={
          asked === 'remove'
            ? {
                label: t(`输入用户名 ${person.username} 以确认`, `Type the user name ${person.username}`),
                expected: person.username,
                error: t('与用户名不一致。', 'This is not the user name.'),
              }
            : undefined
        }
      >
        <ul className="people-follows">
          {words?.consequences.map((line) => (
            <li key={line.en}>{t(line)}</li>
          ))}
        </ul>
      </ConfirmDialog>
      <Dialog
        open={issued !== undefined}
        onClose={() => setIssued(undefined)}
        title={t('密码已重置', 'The password is reset')}
        closeLabel={t('关闭', 'Close')}
        actions={<Button onClick={() => setIssued(undefined)}>{t('我已记下', 'I have noted it')}</Button>}
      >
        {issued === undefined ? null : <OneTimePassword issued={issued} />}
      </Dialog>
    </>
  )
}
