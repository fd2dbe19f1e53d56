#!/usr/bin/env bash
# Starts a fresh coach on a free port, walks the browser story against it and stops it again.
set -euo pipefail
cd "$(dirname "$0")/.."

home=$(mktemp -d)
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])' 2>/dev/null \
  || node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})')
COACH_HOME="$home" SERVER_PORT="$port" scripts/run.sh > "$home/coach.log" 2>&1 &
coach=$!
trap 'kill "$coach" 2>/dev/null || true; wait "$coach" 2>/dev/null || true; rm -rf "$home"' EXIT

for _ in $(seq 1 120); do
  grep -q 'is ready at' "$home/coach.log" && break
  kill -0 "$coach" 2>/dev/null || break
  sleep 0.5
done
if ! grep -q 'is ready at' "$home/coach.log"; then
  cat "$home/coach.log" >&2
  exit 1
fi
COACH_URL="http://127.0.0.1:$port" npm --prefix frontend run e2e
