/** Something React can follow with useSyncExternalStore. */
export class Observable {
  private readonly listeners = new Set<() => void>();

  /** Calls {@code notify} after each change until the returned function is called. */
  subscribe = (notify: () => void): (() => void) => {
    this.listeners.add(notify);
    return () => {
      this.listeners.delete(notify);
    };
  };

  protected changed(): void {
    this.listeners.forEach((notify) => {
      notify();
    });
  }
}
