/** Hands a file to the browser. In Zoom's own window nothing is downloaded: what needs this opens in the browser. */
export function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has it by now, or asks where to; either way it holds on to it by itself.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
