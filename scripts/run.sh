#!/usr/bin/env bash
# Runs the built application in the foreground. Every setting comes from the environment; with none it needs nothing.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
export COACH_HOME="${COACH_HOME:-$root/.coach}"
export MALLOC_ARENA_MAX="${MALLOC_ARENA_MAX:-2}"

exec "$("$root/scripts/find-jdk.sh")/bin/java" \
  --enable-native-access=ALL-UNNAMED \
  -Xmx"${COACH_HEAP:-512m}" -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError \
  -jar "$root/backend/target/ast-coach.jar" "$@"
