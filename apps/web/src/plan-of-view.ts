import { type Session, useSession, useViewInput } from '@workpoints/core/web'

/** The plan that is looked at: the one in the address, or the newest. */
export function usePlan(): Session['plans'][number] | undefined {
  const { plan } = useViewInput()
  const plans = useSession().data?.plans ?? []
  return plan === undefined ? plans[0] : plans.find((candidate) => candidate.id === plan)
}
