import type { Secrets } from '@workpoints/accounts/server'
import { ConflictError, InvalidError } from '@workpoints/core'
import { CommandKey, type Context, command, procedure, requireAction, router } from '@workpoints/core/server'
import { z } from 'zod'
import { DeviceFields, DevicePassword } from '../../device.ts'
import { readingsDb } from '../readings-db.ts'
import { findSite } from '../site.store.ts'
import { addressList } from './address-list.ts'
import { insertDevice, lockDevice, pauseDevice, removeDevice, updateDevice } from './device.store.ts'
import { listOfDevices } from './device.view.ts'
import { passwordDigest } from './device-password.ts'

const administered = procedure.meta({ needs: 'administer' })
const grantOf = (ctx: Context) => requireAction(ctx, { action: 'administer', unit: null, plugin: null })

const Saving = CommandKey.extend({
  /** The device and the version of it that was seen; null for a new one. */
  device: z.object({ id: z.uuid(), version: z.number().int() }).nullable(),
  fields: DeviceFields,
  /** Null leaves it as it is. */
  password: DevicePassword.nullable(),
})

/** Monitors that send by HJ 212: who may send, and how they are heard. */
export const deviceRouter = (secrets: Secrets) =>
  router({
    list: administered.query(({ ctx }) => listOfDevices(ctx)),

    /** Registers a device, or changes one; the gateway follows within seconds. */
    save: administered.input(Saving).mutation(({ ctx, input }) =>
      command(ctx, { key: input.key, procedure: 'readings.device.save' }, async (trx, note) => {
        const { device, fields, password } = input
        const grant = grantOf(ctx)
        const db = readingsDb(trx)
        addressList(fields.addresses)
        if ((await findSite(db, fields.site)) === undefined) throw noSite(fields.site)
        const before = device === null ? null : await lockDevice(db, device.id)
        if (before !== null && before.version !== device?.version) throw isNewer()
        // The digest holds the number too, so that another number asks for the password again.
        const isRenamed = before !== null && before.mn !== fields.mn
        if (password === null && (before === null || isRenamed)) throw noPassword()
        const digest = password === null ? (before?.password ?? '') : passwordDigest(secrets, fields.mn, password)
        const id = before?.device_id ?? (await insertDevice(db, fields, digest))
        if (before !== null) await updateDevice(db, id, { fields, password: digest })
        const after = { ...fields, newPassword: password !== null }
        note({ subject: `device/${fields.mn}`, grant, before: before === null ? null : toldOf(before), after })
        return { device: id }
      }),
    ),

    /** Takes nothing of a device for a while, such as during repairs, or takes it again; the gateway follows within seconds. */
    pause: administered.input(CommandKey.extend({ device: z.uuid(), paused: z.boolean() })).mutation(({ ctx, input }) =>
      command(ctx, { key: input.key, procedure: 'readings.device.pause' }, async (trx, note) => {
        const grant = grantOf(ctx)
        const before = await lockDevice(readingsDb(trx), input.device)
        await pauseDevice(readingsDb(trx), input.device, input.paused)
        const told = toldOf(before)
        const was = { ...told, paused: before.paused_at !== null }
        note({ subject: `device/${before.mn}`, grant, before: was, after: { ...told, paused: input.paused } })
        return { device: input.device, paused: input.paused }
      }),
    ),

    /** Takes a device out of the register: nothing of it is taken any more, and what it sent stays. */
    remove: administered.input(CommandKey.extend({ device: z.uuid() })).mutation(({ ctx, input }) =>
      command(ctx, { key: input.key, procedure: 'readings.device.remove' }, async (trx, note) => {
        const grant = grantOf(ctx)
        const before = await lockDevice(readingsDb(trx), input.device)
        await removeDevice(readingsDb(trx), input.device)
        note({ subject: `device/${before.mn}`, grant, before: toldOf(before), after: null })
        return { device: input.device }
      }),
    ),
  })

const toldOf = (row: { site_id: string; mn: string; addresses: readonly string[]; silent_after: number }) => ({
  ...{ site: row.site_id, mn: row.mn, addresses: [...row.addresses], silentAfter: row.silent_after },
})

const noSite = (id: string): InvalidError =>
  new InvalidError('readings.no-site', {
    zh: `没有编号为“${id}”的监测点位，请先登记点位。`,
    en: `There is no site "${id}"; register it first.`,
  })

const noPassword = (): InvalidError =>
  new InvalidError('readings.device-password', {
    zh: '新登记的设备和更换编号的设备须填写 6 位访问密码。',
    en: 'A new device, and one whose number changes, needs its password of six characters.',
  })

const isNewer = (): ConflictError =>
  new ConflictError('readings.device-newer', {
    zh: '该设备已被他人修改，请刷新后重新修改。',
    en: 'Somebody else changed this device; reload and change it again.',
  })
