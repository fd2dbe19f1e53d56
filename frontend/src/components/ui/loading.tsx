export function Loading({ label }: { label: string }) {
  return (
    <div role="status" className="grid h-full min-h-32 place-items-center text-sm text-muted">
      <span className="flex items-center gap-3">
        <span
          aria-hidden
          className="size-2 animate-[breathe_1.2s_infinite] rounded-full bg-accent"
        />
        {label}
      </span>
    </div>
  );
}
