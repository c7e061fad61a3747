/** A request that ends: with the server's own answer, never a stored one, or with an error when it takes too long. */
export async function ask(address, request, patience) {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patience);
  try {
    const answer = await fetch(address, { ...request, redirect: 'manual', cache: 'no-store', signal: abort.signal });
    return { ok: answer.ok, status: answer.status, type: answer.type, headers: answer.headers, content: answer.ok || answer.status >= 400 ? await answer.json().catch(() => null) : null };
  } finally {
    clearTimeout(timer);
  }
}
