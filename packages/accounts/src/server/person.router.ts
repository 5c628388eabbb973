import {
  actorOf,
  CommandKey,
  command,
  coreDb,
  listAudit,
  procedureWith,
  requireAction,
  router,
} from '@workpoints/core/server'
import { z } from 'zod'
import { NewPerson, PersonFields } from '../person.ts'
import { PersonFilter } from '../person-filter.ts'
import { accountsDb, dbOf } from './accounts-db.ts'
import { auditLine, loadNames } from './audit.view.ts'
import { findEmail } from './contact.ts'
import { seatFits, unitsInUse } from './grant-rules.ts'
import { addPerson } from './person.store.ts'
import { findPerson, listPeople } from './person.view.ts'
import { accessProcedures } from './person-access.router.ts'
import { changePerson } from './person-command.ts'
import { noPerson } from './person-errors.ts'
import { requireSensible } from './person-grants.ts'
import { importProcedures } from './person-import.router.ts'
import { notedPerson } from './person-noted.ts'
import { updatePerson } from './person-update.ts'
import type { Secrets } from './secrets.ts'
import { openSessions } from './session.view.ts'
import type { AccountsTables } from './tables.ts'

const procedure = procedureWith<AccountsTables>().meta({ needs: 'administer' })
const Who = z.object({ person: z.string().max(100) })

/** The administration of people. Persons are named by id or user name. */
export const personRouter = (secrets: Secrets) =>
  router({
    list: procedure.input(PersonFilter).query(({ ctx, input }) => listPeople(dbOf(ctx), input, actorOf(ctx).id)),

    /** One person with the open sessions and what happened to the account; without addresses of the trail, which are the auditor's. */
    get: procedure.input(Who).query(async ({ ctx, input }) => {
      const db = dbOf(ctx)
      const person = await findPerson(db, input.person, actorOf(ctx).id)
      if (person === undefined) throw noPerson()
      const names = await loadNames(ctx)
      const entries = await listAudit(coreDb(db), { subject: `person/${person.id}`, limit: 100 })
      const history = entries.map((entry) => {
        const { address: _auditors, record: _itself, unit: _own, ...line } = auditLine(entry, names)
        return line
      })
      const email = await findEmail(db, secrets, person.id)
      return { ...person, email, sessions: await openSessions(db, person.id), history }
    }),

    /** What the forms let choose from: units with the roles that can be held for them, and the modules. */
    choices: procedure.query(async ({ ctx }) => {
      const units = await unitsInUse(ctx.db)
      const sitting = [...units.values()].filter(({ kind }) => kind !== 'group' && kind !== 'collective')
      return {
        units: sitting.map((unit) => ({ id: unit.id, name: unit.name, kind: unit.kind, seats: seatFits(unit) })),
        plugins: ctx.mounted.plugins.map(({ id, title }) => ({ id, title })),
      }
    }),

    /** Makes an account; its one-time password is in this answer and nowhere else. */
    create: procedure.input(CommandKey.extend(NewPerson.shape)).mutation(({ ctx, input: { key, ...fields } }) => {
      const grant = requireAction(ctx, { action: 'administer', unit: null, plugin: null })
      return command(ctx, { key, procedure: 'accounts.person.create', secret: true }, async (trx, note) => {
        for (const one of fields.grants) requireSensible(one, ctx.mounted)
        const added = await addPerson(accountsDb(trx), fields, { by: actorOf(ctx).name, family: secrets.family })
        note({ subject: `person/${added.id}`, unit: fields.unit, grant, before: null, after: notedPerson(fields) })
        return added
      })
    }),

    update: procedure
      .input(CommandKey.extend(Who.shape).extend(PersonFields.shape).extend({ version: z.number().int().positive() }))
      .mutation(({ ctx, input: { key, person, ...fields } }) =>
        changePerson(ctx, { key, person, verb: 'update', own: true }, (change) => updatePerson(change, fields)),
      ),

    ...accessProcedures(secrets),
    ...importProcedures(secrets),
  })
