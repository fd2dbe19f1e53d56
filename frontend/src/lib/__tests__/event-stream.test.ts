import { describe, expect, it } from 'vitest';

import { readEvents, type ServerEvent } from '@/lib/event-stream';

async function readAll(...chunks: string[]): Promise<ServerEvent[]> {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      chunks.forEach((chunk) => {
        controller.enqueue(encoder.encode(chunk));
      });
      controller.close();
    },
  });
  const events: ServerEvent[] = [];
  for await (const event of readEvents(body)) {
    events.push(event);
  }
  return events;
}

describe('the event stream reader', () => {
  it('reads id, name and data of each event in order', async () => {
    const events = await readAll('id: 1\nevent: meta\ndata: {}\n\nid: 2\ndata: x\n\n');

    expect(events).toEqual([
      { id: '1', event: 'meta', data: '{}' },
      { id: '2', event: 'message', data: 'x' },
    ]);
  });

  it('puts events together that arrive in pieces', async () => {
    const events = await readAll('id: 4\nev', 'ent: del', 'ta\ndata: {"te', 'xt":"a"}\n', '\n');

    expect(events).toEqual([{ id: '4', event: 'delta', data: '{"text":"a"}' }]);
  });

  it('puts characters together that arrive in pieces', async () => {
    const bytes = new TextEncoder().encode('data: ü\n\n');
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(bytes.slice(0, 7));
        controller.enqueue(bytes.slice(7));
        controller.close();
      },
    });

    const first = await readEvents(body).next();

    expect(first.value).toMatchObject({ data: 'ü' });
  });

  it('accepts carriage returns, even one cut off from its line feed', async () => {
    const events = await readAll('data: a\r', '\n\r\ndata: b\r\n\r\n');

    expect(events.map(({ data }) => data)).toEqual(['a', 'b']);
  });

  it('skips comments and joins several data lines', async () => {
    const events = await readAll(': ping\n\nretry: 2000\n\ndata: a\ndata:b\n\n');

    expect(events.map(({ data }) => data)).toEqual(['a\nb']);
  });

  it('drops an event that the end of the stream cut off', async () => {
    expect(await readAll('data: whole\n\ndata: half')).toHaveLength(1);
  });
});
