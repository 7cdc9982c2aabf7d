/** What a worker that writes a file answers. */
export type AsideReply = { readonly file: Blob } | { readonly trouble: string }

/** Lets a worker of its own write one file, and ends it when that is done, failed or cancelled. */
export function runAside(worker: Worker, request: unknown, signal?: AbortSignal): Promise<Blob> {
  const written = new Promise<Blob>((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
    worker.addEventListener('error', (event) => reject(new Error('aside', { cause: event })))
    worker.addEventListener('message', ({ data }: MessageEvent<AsideReply>) => {
      if ('file' in data) resolve(data.file)
      else reject(new Error('aside', { cause: data.trouble }))
    })
  })
  worker.postMessage(request)
  return written.finally(() => worker.terminate())
}

/** The worker's side: writes what it is asked to, and says so or why not. */
export function answerAside<Request>(write: (request: Request) => Promise<Blob>): void {
  const reply = (message: AsideReply) => postMessage(message)
  addEventListener('message', async ({ data }: MessageEvent<Request>) => {
    try {
      reply({ file: await write(data) })
    } catch (error) {
      reply({ trouble: String(error) })
    }
  })
}
