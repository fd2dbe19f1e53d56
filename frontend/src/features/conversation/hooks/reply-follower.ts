import type { QueryClient } from '@tanstack/react-query';

import { sessionQuery } from '@/features/conversation/api/get-session';
import { SESSIONS_KEY } from '@/features/conversation/api/get-sessions';
import { resumeTurn } from '@/features/conversation/api/resume-turn';
import { sendMessage, type Ask } from '@/features/conversation/api/send-message';
import type { TurnEvent } from '@/features/conversation/api/turn-events';
import { editDraft, type DraftStore } from '@/features/conversation/hooks/draft-store';
import { applyEvent, type Reply } from '@/features/conversation/hooks/reply';
import { ReplyBoard } from '@/features/conversation/hooks/reply-board';
import { writeTurn } from '@/features/conversation/hooks/write-turn';
import { problemOf, UNREACHABLE, type Problem } from '@/lib/problem';

const LONGEST_DRAIN_MILLIS = 30_000;

export interface ReplyStoreSettings {
  queryClient: QueryClient;
  drafts: DraftStore;
  /** Waits before each attempt to rejoin a broken stream; its length is the number of attempts. */
  rejoinMillis?: number[];
}

/** Under which name the words of a wish are kept until they have arrived; null for none. */
export function draftOf(sessionId: string, ask: Ask): string | null {
  switch (ask.kind) {
    case 'message':
      return sessionId;
    case 'edit':
      return editDraft(ask.messageId);
    case 'again':
      return null;
  }
}

/** Follows the streams of turns to their end, through broken lines and servers that restart. */
export class ReplyFollower extends ReplyBoard {
  protected readonly aborts = new Map<string, AbortController>();
  private readonly rejoinMillis: number[];

  constructor(protected readonly settings: ReplyStoreSettings) {
    super();
    this.rejoinMillis = settings.rejoinMillis ?? [500, 1000, 2000, 4000, 8000];
  }

  /** Sends what the reply of a conversation holds and follows the answer. */
  protected async begin(sessionId: string, attempt = 0): Promise<void> {
    const outgoing = this.read(sessionId)?.outgoing;
    if (outgoing) {
      const { signal } = this.openAbort(sessionId);
      const { ask, key } = outgoing;
      await this.follow(sessionId, sendMessage({ sessionId, ask, key, signal }), attempt);
    }
  }

  protected async rejoin(sessionId: string, attempt: number, pause?: number): Promise<void> {
    const reply = this.read(sessionId);
    if (!reply?.turnId) {
      return;
    }
    const { signal } = this.openAbort(sessionId);
    if (reply.lastEventId !== null || attempt > 0) {
      this.write(sessionId, { ...reply, status: 'reconnecting' });
      await wait(pause ?? this.rejoinMillis[attempt] ?? 0);
    }
    if (signal.aborted) {
      return;
    }
    const { turnId, lastEventId } = reply;
    const events = resumeTurn({ sessionId, turnId, lastEventId, signal });
    await this.follow(sessionId, events, attempt + 1);
  }

  protected fail(sessionId: string, problem: Problem): void {
    const reply = this.read(sessionId);
    if (reply) {
      this.write(sessionId, { ...reply, status: 'failed', problem });
    }
  }

  protected abandon(sessionId: string): void {
    this.aborts.get(sessionId)?.abort();
    void this.refresh(sessionId).finally(() => {
      this.clear(sessionId);
    });
  }

  protected async refresh(sessionId: string): Promise<void> {
    const { queryClient } = this.settings;
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: sessionQuery(sessionId).queryKey }),
      queryClient.invalidateQueries({ queryKey: SESSIONS_KEY }),
    ]);
  }

  private async follow(sessionId: string, events: AsyncIterable<TurnEvent>, attempt: number) {
    const signal = this.aborts.get(sessionId)?.signal;
    const seenBefore = this.read(sessionId)?.lastEventId;
    let problem: Problem | null = null;
    let pause: number | undefined;
    try {
      for await (const event of events) {
        if (signal?.aborted) {
          return;
        }
        if (event.type === 'server.draining') {
          pause = Math.min(event.data.retryMs, LONGEST_DRAIN_MILLIS);
          break;
        }
        if (this.take(sessionId, event)) {
          return;
        }
      }
    } catch (error) {
      problem = problemOf(error);
    }
    if (signal?.aborted) {
      return;
    }
    const tried = this.read(sessionId)?.lastEventId === seenBefore ? attempt : 0;
    await this.goOn(sessionId, { problem, tried, pause });
  }

  /** After a stream that ended too early: comes back to it, or says that it failed. */
  private async goOn(
    sessionId: string,
    {
      problem,
      tried,
      pause,
    }: { problem: Problem | null; tried: number; pause?: number | undefined },
  ): Promise<void> {
    const turnId = this.read(sessionId)?.turnId;
    const mayTry = tried < this.rejoinMillis.length;
    if (turnId && problem?.status === 404) {
      this.abandon(sessionId);
    } else if (turnId && mayTry) {
      await this.rejoin(sessionId, tried, pause);
    } else if (!turnId && pause !== undefined && mayTry) {
      await wait(pause);
      if (this.read(sessionId)?.status === 'sending') {
        await this.begin(sessionId, tried + 1);
      }
    } else {
      this.fail(sessionId, problem ?? UNREACHABLE);
    }
  }

  /** Takes one event in; true when it was the last one. */
  private take(sessionId: string, event: TurnEvent): boolean {
    const reply = this.read(sessionId);
    if (!reply) {
      return true;
    }
    if (event.type === 'done') {
      this.finish(sessionId, reply, event.data);
      return true;
    }
    this.write(sessionId, applyEvent(reply, event));
    if (event.type === 'turn.accepted' && reply.outgoing) {
      this.letGoOfDraft(sessionId, reply.outgoing.ask);
    }
    if (event.type === 'meta') {
      void this.settings.queryClient.invalidateQueries({ queryKey: SESSIONS_KEY });
    }
    if (event.type === 'usage') {
      this.noteAllowance(event.data.remaining ?? null);
    }
    return event.type === 'error';
  }

  private letGoOfDraft(sessionId: string, ask: Ask): void {
    const draft = draftOf(sessionId, ask);
    if (draft !== null) {
      this.settings.drafts.clearIfSame(draft, ask.text);
    }
  }

  private finish(
    sessionId: string,
    reply: Reply,
    done: Extract<TurnEvent, { type: 'done' }>['data'],
  ): void {
    this.settings.queryClient.setQueryData(
      sessionQuery(sessionId).queryKey,
      (session) => session && writeTurn(session, reply, done),
    );
    this.clear(sessionId);
    void this.refresh(sessionId);
  }

  private openAbort(sessionId: string): AbortController {
    const abort = new AbortController();
    this.aborts.set(sessionId, abort);
    return abort;
  }
}

function wait(millis: number): Promise<void> {
  return new Promise((resume) => setTimeout(resume, millis));
}
