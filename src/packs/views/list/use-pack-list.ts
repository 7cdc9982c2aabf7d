import { useRouter } from 'vue-router'
import { download, fileName, pickFile } from '@/composables/files'
import { say } from '@/composables/notices'
import { readPack, writePack } from '@/content/pack/read'
import type { Pack } from '@/content/pack/types'
import { useLocale } from '@/i18n'
import type { PackHandle, Packs } from '@/storage/packs'
import { createPack, duplicatePack, lastOf, nameOf, takePack } from '../../store'
import type { RefusedPack } from '../problems'

/** A name of either direction that keeps its place in a list of them. */
export const isolated = (name: string) => `\u2068${name}\u2069`

/** What can be done with questionnaires as a whole. */
export function usePackList(packs: () => Packs, onRefused: (refused: RefusedPack) => void) {
  const router = useRouter()
  const { t, format, language } = useLocale()

  const titleOf = (handle: PackHandle) => nameOf(handle.fields.value, language.value) || t('packs.unnamed')
  const copyOf = (name: string) => t('shell.engagement.copyOf', { name })
  const open = (id: string) => router.push({ name: 'packs', params: { pack: id } })
  /** From now on there is something to keep. */
  const askToKeep = () =>
    void import('@/storage/durability').then(({ useDurability }) => useDurability().request())

  async function receive(file: File) {
    const read = await readPack(file)
    if (!read.ok) return onRefused({ file: file.name, problems: read.problems })
    const { id, how } = await takePack(packs(), read.pack, copyOf)
    askToKeep()
    await open(id)
    say(t(`packs.taken.${how}`, { name: nameIn(read.pack), version: format.value.plain(read.pack.version) }))
  }

  const nameIn = ({ name, languages }: Pack) => name[language.value] ?? name[languages[0] ?? ''] ?? ''

  function fileOf(handle: PackHandle): File | null {
    const pack = lastOf(handle)
    if (!pack) return null
    const name = fileName(`${titleOf(handle)} ${pack.version}`, 'json', new Date())
    return new File([writePack(pack)], name, { type: 'application/json' })
  }

  return {
    titleOf,
    open,
    create() {
      askToKeep()
      return open(createPack(packs(), t('packs.newName'), language.value).id)
    },
    duplicate: (handle: PackHandle) => open(duplicatePack(packs(), handle, copyOf).id),
    receive,
    async choose() {
      const file = await pickFile('.json,application/json')
      if (file) await receive(file)
    },
    save(handle: PackHandle) {
      const file = fileOf(handle)
      if (file) download(file, file.name)
    },
    canShare(handle: PackHandle): boolean {
      const file = fileOf(handle)
      return file !== null && (navigator.canShare?.({ files: [file] }) ?? false)
    },
    async share(handle: PackHandle) {
      const file = fileOf(handle)
      // Whoever closes the list of apps has changed their mind; that is no error.
      if (file) await navigator.share({ files: [file], title: titleOf(handle) }).catch(() => {})
    },
    remove(handle: PackHandle) {
      handle.setDeleted(new Date().toISOString())
      const run = () => handle.setDeleted(null)
      say(t('packs.deleted', { name: titleOf(handle) }), { action: { label: t('shell.command.undo'), run } })
    },
    restore: (handle: PackHandle) => handle.setDeleted(null),
  }
}

export type PackListVerbs = ReturnType<typeof usePackList>
