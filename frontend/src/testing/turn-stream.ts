import { HttpResponse } from 'msw';

/** A server-sent stream under the control of a test: events leave when the test says so. */
export class TurnStream {
  private controller!: ReadableStreamDefaultController<Uint8Array>;
  private readonly encoder = new TextEncoder();
  private id = 0;
  readonly response: Response;

  constructor() {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.controller = controller;
      },
    });
    this.response = new HttpResponse(body, {
      headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' },
    });
  }

  send(event: string, data: unknown): this {
    this.id += 1;
    return this.raw(`id: ${this.id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** Numbers the next event, for a stream that takes up where another one ended. */
  after(id: number): this {
    this.id = id;
    return this;
  }

  raw(text: string): this {
    this.controller.enqueue(this.encoder.encode(text));
    return this;
  }

  end(): void {
    this.controller.close();
  }

  breakOff(): void {
    this.controller.error(new TypeError('network error'));
  }
}
