/** Markup as text: what is put in stands there as text, but for what was made here. */
export type Markup = { readonly markup: string }

export function html(
  parts: TemplateStringsArray,
  ...values: (Markup | Markup[] | string | number | false | null)[]
): Markup {
  const written = values.map((value) => {
    if (value === null || value === false) return ''
    if (Array.isArray(value)) return value.map(({ markup }) => markup).join('')
    return typeof value === 'object' ? value.markup : escaped(String(value))
  })
  return { markup: parts.map((part, at) => part + (written[at] ?? '')).join('') }
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' }
export const escaped = (text: string): string =>
  text.replace(/[&"<>]/g, (one) => ENTITIES[one] ?? '')
