import { languageHere } from '../ui/language.ts'
import { show } from '../ui/mount.tsx'
import { speak } from '../words/load.ts'

/** Where there is nothing to take over, the page works by itself. */
const page = document.querySelector<HTMLFormElement>('form[data-opens]')
if (page) void takesOver(page)

async function takesOver(page: HTMLFormElement): Promise<void> {
  await speak(languageHere())
  const { takeOver } = await import('./Join.tsx')
  takeOver(page, show)
}
