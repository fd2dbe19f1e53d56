#!/usr/bin/env bash
# Fails when a Markdown page of the project links to a file that is not there.
set -euo pipefail
cd "$(dirname "$0")/.."

broken=0
while IFS= read -r page; do
  while IFS= read -r link; do
    target=${link%%#*}
    if [ -n "$target" ] && [ ! -e "$(dirname "$page")/$target" ]; then
      echo "$page links to $target, which is not there" >&2
      broken=1
    fi
  done < <(grep -oE '\]\([^) ]+\)' "$page" | sed -E 's/^\]\(//; s/\)$//' | grep -vE '^(https?:|mailto:|/)' || true)
done < <(git ls-files '*.md' | grep -v '^backend/src/main/resources/')
exit $broken
