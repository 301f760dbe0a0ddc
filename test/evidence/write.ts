/** npm run evidence: writes the page anew, with today's date. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PAGE, pageOf } from './page.ts'

const today = new Date().toISOString().slice(0, 10)
writeFileSync(join(import.meta.dirname, '../..', PAGE), pageOf(today))
console.log(`Wrote ${PAGE}.`)
