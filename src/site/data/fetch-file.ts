/** Files of the site that are made anew with each build of its data. */

/** Fetches one, asking the server whether it has changed. @throws {Error} naming the file where it cannot be had */
export async function fetchFile(file: string, method: 'GET' | 'HEAD' = 'GET'): Promise<Response> {
  const answer = await fetch(file, { method, cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${file}: ${answer.status} ${answer.statusText}`);
  return answer;
}
