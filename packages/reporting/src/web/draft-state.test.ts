import { describe, expect, it } from 'vitest'
import { emptyContent } from '../content.ts'
import { beginSave, edit, endSave, failSave, openDraft, settled, toKeep } from './draft-state.ts'

const saved = { progress: { value: '已开工', version: 3 } }
const theirs = { value: '对方的话', version: 4, savedBy: '王芳' }

describe('a report that is being written', () => {
  it('begins with the start, the draft over it, and over both what only this machine has', () => {
    const state = openDraft({ ...emptyContent, problems: '无' }, saved, {
      progress: { value: '已开工两处', basedOn: 3 },
    })
    expect(state.content).toMatchObject({ progress: '已开工两处', problems: '无' })
    expect(state.status).toBe('pending')
    expect(toKeep(state)).toEqual({ progress: { value: '已开工两处', basedOn: 3 } })
  })

  it('keeps what is typed while a save is on its way', () => {
    const sending = beginSave(edit(openDraft(emptyContent, saved), 'progress', '一'))
    expect(sending.sending).toEqual({ progress: '一' })
    const typed = edit(sending, 'progress', '一二')
    const after = endSave(typed, { saved: [{ field: 'progress', version: 4 }], conflicts: [] }, 1)
    expect(after).toMatchObject({ unsaved: { progress: '一二' }, versions: { progress: 4 }, status: 'pending' })
    const done = endSave(beginSave(after), { saved: [{ field: 'progress', version: 5 }], conflicts: [] }, 2)
    expect(done).toMatchObject({ unsaved: {}, status: 'saved', savedAt: 2 })
  })

  it('loses nothing without a network', () => {
    const offline = failSave(beginSave(edit(openDraft(emptyContent, {}), 'next', '下月完工')))
    expect(offline.status).toBe('offline')
    expect(toKeep(offline)).toEqual({ next: { value: '下月完工', basedOn: 0 } })
    expect(beginSave(offline).sending).toEqual({ next: '下月完工' })
  })

  it('keeps both texts of a conflict until one is chosen', () => {
    const mine = beginSave(edit(openDraft(emptyContent, saved), 'progress', '我的话'))
    const conflict = { id: 'c1', field: 'progress', yours: '我的话', theirs }
    const disputed = endSave(mine, { saved: [], conflicts: [conflict] }, 1)
    expect(disputed.conflicts).toEqual([conflict])
    expect(disputed.content.progress).toBe('我的话')
    expect(beginSave(disputed).sending).toBeNull()
    const after = settled(disputed, { field: 'progress', value: '对方的话', version: 5 })
    expect(after).toMatchObject({ conflicts: [], unsaved: {}, status: 'saved', versions: { progress: 5 } })
    expect(after.content.progress).toBe('对方的话')
  })
})
