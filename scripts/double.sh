#!/usr/bin/env bash
# Runs a double of one model provider in the foreground: scripts/double.sh openai|bedrock|anthropic|ollama [port].
set -euo pipefail
cd "$(dirname "$0")/.."

classpath=$(mktemp)
trap 'rm -f "$classpath"' EXIT
mvn -B -q -ntp -pl backend test-compile dependency:build-classpath -Dmdep.outputFile="$classpath" >&2
"$(scripts/find-jdk.sh)/bin/java" -Xmx128m \
  -cp "backend/target/test-classes:backend/target/classes:$(cat "$classpath")" \
  com.allstarteams.coach.support.wire.DoubleRunner "$1" "${2:-0}"
