/** The answer, if it comes in this time. */
export function within<Answer>(ms: number, answer: Promise<Answer>): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout>
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('Zoom did not answer')), ms)
  })
  return Promise.race([answer, silence]).finally(() => clearTimeout(timer))
}
