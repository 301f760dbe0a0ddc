/**
 * A disk of its own: ext4 in a file, mounted. It can be filled by somebody else, and it can find
 * a fault in itself and take no more writes, as the system does to save what is there. A fault
 * stays until nobody has it open any more, and it was checked and mounted anew.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { temporary } from '../installed.ts'
import { eventually } from '../server.ts'

const MKFS = '/usr/sbin/mkfs.ext4'
const FSCK = '/usr/sbin/e2fsck'
const LOSETUP = '/usr/sbin/losetup'
const MOUNT = '/usr/bin/mount'
const UMOUNT = '/usr/bin/umount'

/** Of e2fsck: nothing was wrong, or it is put right. */
const RIGHT = [0, 1]

export type SmallDisk = NonNullable<ReturnType<typeof smallDisk>>

/** So many bytes of it. Null where we may not mount one. */
export function smallDisk(bytes: number) {
  const folder = temporary()
  const [image, at] = [join(folder, 'image'), join(folder, 'disk')]
  mkdirSync(at)
  // Postgres runs as somebody else, who has to pass through to its own.
  chmodSync(folder, 0o711)
  writeFileSync(image, '')
  truncateSync(image, bytes)
  if (spawnSync(MKFS, ['-q', image]).status !== 0) return null
  const { status, stdout } = spawnSync(LOSETUP, ['--find', '--show', image])
  if (status !== 0) return null
  const device = String(stdout).trim()
  const mount = (): boolean =>
    spawnSync(MOUNT, ['-o', 'errors=remount-ro', device, at]).status === 0
  const remove = (): void => {
    // Whoever still has it open keeps the device until they end.
    spawnSync(UMOUNT, ['--lazy', at])
    spawnSync(LOSETUP, ['--detach', device])
  }
  if (!mount()) {
    remove()
    return null
  }
  // Before its folder is cleared.
  process.prependOnceListener('exit', remove)
  const ballast = join(at, 'ballast')
  return {
    folder: join(at, 'files'),
    fill(): void {
      const block = Buffer.alloc(4_096)
      try {
        for (;;) writeFileSync(ballast, block, { flag: 'a' })
      } catch {
        // Now it is full.
      }
    },
    empty: (): void => rmSync(ballast),
    fault: (): void =>
      writeFileSync(`/sys/fs/ext4/${basename(device)}/trigger_fs_error`, 'a disk that fails'),
    /** Once nobody has it open. What was not on it is lost, and nothing else. */
    async repair(): Promise<void> {
      await eventually(() => spawnSync(UMOUNT, [at]).status === 0)
      const { status: found, stdout: said } = spawnSync(FSCK, ['-p', device])
      if (!RIGHT.includes(found ?? -1))
        throw new Error(`the disk is beyond repair: ${said.toString()}`)
      execFileSync(MOUNT, ['-o', 'errors=remount-ro', device, at])
    },
    remove(): void {
      process.off('exit', remove)
      remove()
    },
  }
}
