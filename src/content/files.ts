type Loader<T> = () => Promise<T>

/** Files of content by their path, each fetched when it is read. */
type Files<T> = Readonly<Record<string, Loader<T>>>

export const json = <T>(files: Record<string, unknown>) => files as Files<T>

const at = (path: string) => `../../content/${path}`

export function read<T>(files: Files<T>, path: string): Promise<T> {
  const loader = files[at(path)]
  if (!loader) throw new Error(`content/${path} does not exist`)
  return loader()
}

export async function readAll<T>(files: Files<T>, folder: string): Promise<T[]> {
  const paths = Object.keys(files).filter((path) => path.startsWith(at(folder)))
  return Promise.all(paths.map((path) => files[path]!()))
}
