export function SkipLink() {
  return (
    <a
      href="#main"
      className="sr-only rounded-xl bg-accent px-4 py-3 text-sm font-semibold text-white focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-50"
    >
      Skip to the content
    </a>
  );
}
