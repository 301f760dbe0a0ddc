/** Panel sizes worth seeing: the narrowest, Zoom's usual one, its smallest window, a wide one. */
export type Size = {
  width: number
  /** Without one, as high as the screen allows. */
  height?: number
}

/** Zoom's smallest window outside the meeting, on Windows. */
export const POPPED_OUT = { width: 336, height: 342 }

/** How wide Zoom's sidebar is once a panel asked to be expanded. */
export const EXPANDED = { width: 640 }

export const USUAL: Size = { width: 320 }
export const SIZES: readonly Size[] = [{ width: 280 }, USUAL, POPPED_OUT, { width: 400 }]

export const nameOf = ({ width, height }: Size) =>
  height === undefined ? `${width}` : `${width} × ${height}`
