// The same mark as Surefoot sets when Today is on the screen.
requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('painted')))
