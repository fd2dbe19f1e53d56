import { z } from '@/config/zod';
import { readEvents } from '@/lib/event-stream';
import { parseProblem, type Problem } from '@/lib/problem';

const idText = z.union([z.string(), z.number()]).transform(String);

const allowance = z.object({
  hour: z.number().nullable().catch(null),
  day: z.number().nullable().catch(null),
});

const schemas = {
  'turn.accepted': z.object({ turnId: idText, messageId: idText, seq: z.number().catch(0) }),
  meta: z.object({ title: z.string().nullish(), disclosure: z.string().nullish() }),
  safety: z.object({ category: z.string().nullish(), cardId: z.string().nullish() }),
  delta: z.object({ text: z.string() }),
  citation: z.object({
    n: z.number(),
    sourceId: idText,
    title: z.string(),
    chunk: z.union([z.string(), z.number()]).nullish(),
  }),
  usage: z.object({ remaining: allowance.nullish().catch(null) }),
  done: z.object({
    messageId: idText,
    seq: z.number().catch(0),
    state: z.enum(['COMPLETED', 'FALLBACK', 'REFUSED', 'CRISIS']).nullish().catch(null),
    level: z.enum(['L0', 'L1', 'L2']).nullish().catch(null),
    contextSources: z.array(z.string()).nullish().catch(null),
  }),
  'server.draining': z.object({ retryMs: z.number().catch(2000) }),
};

type Schemas = typeof schemas;

export type TurnEvent =
  | {
      [T in keyof Schemas]: { type: T; id: string | null; data: z.infer<Schemas[T]> };
    }[keyof Schemas]
  | { type: 'error'; id: string | null; data: Problem };

/**
 * Reads the events of one turn from a response, in order. Events this version does not know, and
 * known ones with unreadable data, are skipped: a newer server must not break an older page.
 */
export async function* readTurn(response: Response): AsyncGenerator<TurnEvent> {
  if (!response.body) {
    return;
  }
  for await (const { id, event, data } of readEvents(response.body)) {
    const document = parseJson(data);
    if (event === 'error') {
      yield { type: 'error', id, data: parseProblem(document) };
    } else if (event in schemas) {
      const parsed = schemas[event as keyof Schemas].safeParse(document);
      if (parsed.success) {
        yield { type: event, id, data: parsed.data } as TurnEvent;
      }
    }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
