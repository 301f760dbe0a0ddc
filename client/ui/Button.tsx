import type { ButtonHTMLAttributes } from 'react'

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'>

const kind = (className: string) =>
  function Button({ type = 'button', ...rest }: Props) {
    return <button {...rest} type={type} className={`button ${className}`} />
  }

/** What a screen is for. One on each screen. */
export const Primary = kind('button-primary')
export const Outlined = kind('button-outlined')
export const Quiet = kind('button-quiet')
/** Erases, and nobody can bring it back. Only behind a step that says so. */
export const Erasing = kind('button-erasing')
