import { Button } from '@workpoints/ui/button'

/** A button that takes a text over. */
export function TakeOver({ onClick, children }: { readonly onClick: () => void; readonly children: string }) {
  return (
    <Button size="s" kind="quiet" onClick={onClick}>
      {children}
    </Button>
  )
}
