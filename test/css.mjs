/** In Node nothing is styled: a component's stylesheet is empty there. */
export default { process: () => ({ code: '' }) }
