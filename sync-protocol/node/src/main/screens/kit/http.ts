/** What a node answers when it cannot do what was asked: RFC 9457 problem+json and our `todo`. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly todo: string,
    readonly fields: { id: string; message: string }[] = [],
  ) {
    super(detail);
  }
}

let lostSession = () => {};

/** Says what happens when the node no longer knows who we are. */
export function onSessionLost(listener: () => void) {
  lostSession = listener;
}

let person = "";

/**
 * Says whose page this is. Tabs share the session: after somebody else has signed in beside it, the node refuses
 * what this page asks for instead of doing it under the other one's name.
 */
export function speakFor(id: string) {
  person = id;
}

export async function call<T>(method: string, path: string, body?: unknown, keepalive = false): Promise<T> {
  const answer = await reach(path, {
    method,
    credentials: "same-origin",
    headers: body === undefined ? {} : { "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
    keepalive,
  });
  return read<T>(answer);
}

export async function upload<T>(path: string, picture: Blob): Promise<T> {
  return read<T>(
    await reach(path, {
      method: "POST",
      credentials: "same-origin",
      headers: { "Content-Type": picture.type || "image/jpeg" },
      body: picture,
    }),
  );
}

/** A file as it is, whatever the browser thinks of it. */
export async function sendFile<T>(path: string, file: Blob, about: { [header: string]: string } = {}): Promise<T> {
  return read<T>(
    await reach(path, {
      method: "POST",
      credentials: "same-origin",
      headers: { ...about, "Content-Type": "application/octet-stream" },
      body: file,
    }),
  );
}

/** A paper that the node drew as a whole HTML page. */
export async function page(path: string): Promise<string> {
  const answer = await reach(path, { credentials: "same-origin" });
  return answer.ok ? answer.text() : read<string>(answer);
}

async function reach(path: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch("/api" + path, person ? { ...request, headers: { ...request.headers, "Daiban-Person": person } } : request);
  } catch (_unreachable) {
    throw new Problem(0, "PROGRAM_UNREACHABLE", "", "");
  }
}

async function read<T>(answer: Response): Promise<T> {
  if (answer.status === 204 || answer.status === 202) {
    return undefined as unknown as T;
  }
  const text = await answer.text();
  const json = parsed(text);
  if (answer.ok && json !== undefined) {
    return json as T;
  }
  if (answer.status === 401) {
    lostSession();
  }
  const said = (json || {}) as Partial<Problem> & { title?: string };
  throw new Problem(
    answer.status,
    said.code || "HTTP_" + answer.status,
    said.detail || said.title || "",
    said.todo || "",
    said.fields || [],
  );
}

function parsed(text: string): unknown {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch (_notJson) {
    return undefined;
  }
}
