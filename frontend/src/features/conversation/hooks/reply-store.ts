import type { QueryClient } from '@tanstack/react-query';

import { sessionQuery } from '@/features/conversation/api/get-session';
import { sessionsQuery } from '@/features/conversation/api/get-sessions';
import { resumeTurn } from '@/features/conversation/api/resume-turn';
import { sendMessage } from '@/features/conversation/api/send-message';
import { stopAnswer } from '@/features/conversation/api/stop-answer';
import type { TurnEvent } from '@/features/conversation/api/turn-events';
import type { DraftStore } from '@/features/conversation/hooks/draft-store';
import {
  applyEvent,
  joinedReply,
  newReply,
  writeTurn,
  type Reply,
} from '@/features/conversation/hooks/reply';
import { ReplyBoard } from '@/features/conversation/hooks/reply-board';
import { problemOf, UNREACHABLE, type Problem } from '@/lib/problem';

const STOP_GRACE_MILLIS = 4000;

interface ReplyStoreSettings {
  queryClient: QueryClient;
  drafts: DraftStore;
  /** Waits before each attempt to rejoin a broken stream; its length is the number of attempts. */
  rejoinMillis?: number[];
}

/** Runs the turns of this page, one per conversation; they go on while another page is shown. */
export class ReplyStore extends ReplyBoard {
  private readonly aborts = new Map<string, AbortController>();
  private readonly rejoinMillis: number[];

  constructor(private readonly settings: ReplyStoreSettings) {
    super();
    this.rejoinMillis = settings.rejoinMillis ?? [500, 1000, 2000, 4000, 8000];
  }

  /** Sends a message and follows its answer to the end. Ignored while a turn is under way. */
  async send(sessionId: string, text: string, key: string): Promise<void> {
    if (this.isBusy(sessionId)) {
      return;
    }
    this.settings.drafts.keep(sessionId, text, key);
    this.write(sessionId, newReply(text, key));
    const { signal } = this.openAbort(sessionId);
    await this.follow(sessionId, sendMessage({ sessionId, text, key, signal }));
  }

  /** Joins a turn that was already running when the page was opened. */
  async join(sessionId: string, turnId: string): Promise<void> {
    if (this.read(sessionId) || this.hasEnded(turnId)) {
      return;
    }
    this.write(sessionId, joinedReply(turnId));
    await this.rejoin(sessionId, 0);
  }

  /** Tries a failed turn again: joins it where the line broke, or sends it under the same key. */
  async retry(sessionId: string): Promise<void> {
    const reply = this.read(sessionId);
    if (reply?.turnId && reply.problem?.code === UNREACHABLE.code) {
      this.write(sessionId, { ...reply, status: 'reconnecting', problem: null });
      await this.rejoin(sessionId, 0);
      return;
    }
    this.clear(sessionId);
    if (reply?.outgoing) {
      await this.send(sessionId, reply.outgoing.text, reply.outgoing.key);
    } else {
      await this.refresh(sessionId);
    }
  }

  /** Puts away a failed turn; its words go back to the draft, to be sent as a new message. */
  dismiss(sessionId: string): void {
    const outgoing = this.read(sessionId)?.outgoing;
    if (outgoing && this.settings.drafts.read(sessionId).text.trim() === '') {
      this.settings.drafts.write(sessionId, { text: outgoing.text, key: null });
    }
    this.clear(sessionId);
    void this.refresh(sessionId);
  }

  /**
   * Asks the server to stop; the stream then ends by itself, or is let go after four seconds. A
   * message not yet accepted counts as not sent, and keeps its key.
   */
  async stop(sessionId: string): Promise<void> {
    const reply = this.read(sessionId);
    if (!reply || !this.isBusy(sessionId)) {
      return;
    }
    if (reply.status === 'sending') {
      this.aborts.get(sessionId)?.abort();
      this.fail(sessionId, UNREACHABLE);
      return;
    }
    this.write(sessionId, { ...reply, status: 'stopping' });
    await stopAnswer(sessionId).catch(() => undefined);
    setTimeout(() => {
      if (this.read(sessionId)?.status === 'stopping') {
        this.abandon(sessionId);
      }
    }, STOP_GRACE_MILLIS);
  }

  /** Lets go of every stream, when the member leaves. The turns go on at the server. */
  close(): void {
    this.aborts.forEach((abort) => {
      abort.abort();
    });
    this.aborts.clear();
    this.forgetAll();
  }

  private async follow(sessionId: string, events: AsyncIterable<TurnEvent>, attempt = 0) {
    const signal = this.aborts.get(sessionId)?.signal;
    const seenBefore = this.read(sessionId)?.lastEventId;
    let failure: unknown = null;
    try {
      for await (const event of events) {
        if (signal?.aborted || this.take(sessionId, event)) {
          return;
        }
      }
    } catch (error) {
      failure = error;
    }
    if (signal?.aborted) {
      return;
    }
    const turnId = this.read(sessionId)?.turnId;
    const problem = failure === null ? UNREACHABLE : problemOf(failure);
    const tried = this.read(sessionId)?.lastEventId === seenBefore ? attempt : 0;
    if (turnId && problem.status === 404) {
      this.abandon(sessionId);
    } else if (turnId && tried < this.rejoinMillis.length) {
      await this.rejoin(sessionId, tried);
    } else {
      this.fail(sessionId, problem);
    }
  }

  private async rejoin(sessionId: string, attempt: number): Promise<void> {
    const reply = this.read(sessionId);
    if (!reply?.turnId) {
      return;
    }
    const { signal } = this.openAbort(sessionId);
    if (reply.lastEventId !== null || attempt > 0) {
      this.write(sessionId, { ...reply, status: 'reconnecting' });
      await new Promise((resume) => setTimeout(resume, this.rejoinMillis[attempt] ?? 0));
    }
    if (signal.aborted) {
      return;
    }
    const { turnId, lastEventId } = reply;
    const events = resumeTurn({ sessionId, turnId, lastEventId, signal });
    await this.follow(sessionId, events, attempt + 1);
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
      this.settings.drafts.clearIfSame(sessionId, reply.outgoing.text);
    }
    if (event.type === 'meta') {
      void this.settings.queryClient.invalidateQueries({ queryKey: sessionsQuery.queryKey });
    }
    return event.type === 'error';
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

  private fail(sessionId: string, problem: Problem): void {
    const reply = this.read(sessionId);
    if (reply) {
      this.write(sessionId, { ...reply, status: 'failed', problem });
    }
  }

  private abandon(sessionId: string): void {
    this.aborts.get(sessionId)?.abort();
    void this.refresh(sessionId).finally(() => {
      this.clear(sessionId);
    });
  }

  private async refresh(sessionId: string): Promise<void> {
    const { queryClient } = this.settings;
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: sessionQuery(sessionId).queryKey }),
      queryClient.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
    ]);
  }

  private openAbort(sessionId: string): AbortController {
    const abort = new AbortController();
    this.aborts.set(sessionId, abort);
    return abort;
  }
}
