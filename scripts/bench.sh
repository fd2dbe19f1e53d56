#!/usr/bin/env bash
# Runs the load bench against the current sources and keeps the table under docs/benchmarks/.
set -euo pipefail
cd "$(dirname "$0")/.."

classpath=$(mktemp)
trap 'rm -f "$classpath"' EXIT
mvn -B -q -ntp -pl backend test-compile dependency:build-classpath -Dmdep.outputFile="$classpath" >&2
mkdir -p docs/benchmarks

# bench NAME CLASS TITLE: runs one bench and keeps its table.
bench() {
  local table
  table=$("$(scripts/find-jdk.sh)/bin/java" --enable-native-access=ALL-UNNAMED -Xmx1g \
    -cp "backend/target/test-classes:backend/target/classes:$(cat "$classpath")" "com.allstarteams.coach.bench.$2")
  {
    echo "# $3"
    echo
    echo "Printed by \`make bench\` on $(nproc) shared cores. Compare rows of one table only: the machine differs from run to run."
    echo "CPU is the coach's process and its PostgreSQL together; direct rows are calls of the model alone."
    echo
    echo "$table"
  } | tee "docs/benchmarks/$1.md"
}

bench turns TurnBench Turns
bench streams StreamBench "Streamed turns"
