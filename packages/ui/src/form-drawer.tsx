import { useState } from 'react'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { Drawer, type DrawerProps } from './drawer.tsx'
import { UnsavedHere } from './leave-guard.ts'

export interface FormDrawerLabels {
  readonly close: string
  /** The question before something typed is lost, and its two answers. */
  readonly question: string
  readonly lost: string
  readonly discard: string
  readonly goOn: string
}

export interface FormDrawerProps extends Omit<DrawerProps, 'closeLabel'> {
  readonly labels: FormDrawerLabels
}

/** A drawer around a form: what a `Form` in it says is not saved is not thrown away unasked. The form's own end closes it without asking. */
export function FormDrawer({ open, onClose, labels, children, ...own }: FormDrawerProps) {
  const [unsaved, setUnsaved] = useState(false)
  const [asking, setAsking] = useState(false)
  const leave = () => {
    setAsking(false)
    onClose()
  }
  return (
    <>
      <Drawer {...own} open={open} onClose={() => (unsaved ? setAsking(true) : onClose())} closeLabel={labels.close}>
        <UnsavedHere value={setUnsaved}>{children}</UnsavedHere>
      </Drawer>
      <ConfirmDialog
        open={asking && open}
        onClose={() => setAsking(false)}
        onConfirm={leave}
        title={labels.question}
        confirmLabel={labels.discard}
        cancelLabel={labels.goOn}
        closeLabel={labels.close}
        kind="danger"
      >
        {labels.lost}
      </ConfirmDialog>
    </>
  )
}
