import { inOrg } from '../org-scope.ts'
import type { CoreTables } from '../tables.ts'
import type { Anchor } from './anchors.ts'
import type { Attack } from './attack.ts'
import { appendMany, createTestTrail, type TestTrail } from './example.ts'
import { type AuditReport, verifyAudit } from './verify.ts'

/** A trail that can be attacked again and again. */
export interface AttackedTrail extends AsyncDisposable {
  readonly trail: TestTrail
  /** Heads noted outside at every fifth entry. */
  readonly anchors: readonly Anchor[]
  /** What the verification says of the attacked trail; afterwards it is as before. */
  readonly after: (attack: Attack, noted?: readonly Anchor[]) => Promise<AuditReport>
}

/** A trail of `count` entries. */
export async function createAttackedTrail(count: number): Promise<AttackedTrail> {
  const trail = await createTestTrail()
  await appendMany(trail.db, count)
  const rows = await trail.db.selectFrom('core.audit').select(['seq', 'hash', 'at']).orderBy('seq').execute()
  const anchors = rows
    .map((row) => ({ seq: Number(row.seq), hash: row.hash, at: row.at.toISOString() }))
    .filter(({ seq }) => seq % 5 === 0)
  return {
    trail,
    anchors,
    async after(attack, noted = anchors) {
      const transaction = await trail.owner.startTransaction().execute()
      try {
        await attack(transaction)
        return await verifyAudit(inOrg<CoreTables>(transaction, 'ganzhou'), { anchors: noted })
      } finally {
        await transaction.rollback().execute()
      }
    },
    [Symbol.asyncDispose]: () => trail[Symbol.asyncDispose](),
  }
}

/** The faults in short: `removed 12-17`. */
export const found = ({ faults }: AuditReport): string[] =>
  faults.map(({ kind, seq, to }) => `${kind} ${seq === to ? seq : `${seq}-${to}`}`)
