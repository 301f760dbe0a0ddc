import { about } from '../words/en/about.ts'
import '../ui/style.css'
import './about.css'
import { draw } from './draw.ts'
import { pageAt } from './paths.ts'

const told = (name: string): string | null =>
  document.querySelector<HTMLMetaElement>(`meta[name="attune-${name}"]`)?.content ?? null

const here = pageAt(location.pathname)
const page = about.pages[here](told('operator') ?? about.someone, told('support'))
document.documentElement.lang = about.language
document.title = about.title(page.title)
document.getElementById('root')?.append(...draw(page, here))
