#!/usr/bin/env bash
# Checks that Maven and Node are recent enough, and says what to do when they are not.
set -euo pipefail

fail() {
  echo "$1" >&2
  exit 1
}

at_least() {
  [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]
}

command -v mvn >/dev/null || fail "AST Coach needs Maven 3.8.7 or newer on the PATH; install it (Debian: apt-get install maven)."
maven=$(mvn -v -q 2>/dev/null | grep -oE '[0-9]+\.[0-9]+\.[0-9]+' | head -n 1)
at_least "$maven" 3.8.7 || fail "Maven $maven is too old; AST Coach needs 3.8.7 or newer."

command -v node >/dev/null || fail "AST Coach needs Node 20 or newer on the PATH; install it (Debian: apt-get install nodejs npm)."
node=$(node --version | tr -d v)
at_least "$node" 20.0.0 || fail "Node $node is too old; AST Coach needs 20 or newer."
command -v npm >/dev/null || fail "AST Coach needs npm on the PATH; it comes with Node."
