export interface ServerEvent {
  id: string | null;
  event: string;
  data: string;
}

/**
 * Reads server-sent events from a fetch body, in order, until it ends.
 *
 * Comments and fields it does not know are skipped; an event without data is not delivered; an
 * event cut off by the end of the stream is dropped, as the standard asks.
 *
 * @throws whatever the reader throws when the line breaks
 */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  let block: string[] = [];
  for await (const line of readLines(body)) {
    if (line !== '') {
      block.push(line);
      continue;
    }
    const event = parseBlock(block);
    block = [];
    if (event) {
      yield event;
    }
  }
}

async function* readLines(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        return;
      }
      rest += decoder.decode(value, { stream: true });
      const lines = rest.split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

function parseBlock(lines: string[]): ServerEvent | null {
  let id: string | null = null;
  let event = 'message';
  const data: string[] = [];
  for (const line of lines) {
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'id') {
      id = value;
    } else if (field === 'event') {
      event = value;
    } else if (field === 'data') {
      data.push(value);
    }
  }
  return data.length > 0 ? { id, event, data: data.join('\n') } : null;
}
