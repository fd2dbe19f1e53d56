#!/usr/bin/env bash
# Runs the load bench against the current sources and keeps the table under docs/benchmarks/.
set -euo pipefail
cd "$(dirname "$0")/.."

classpath=$(mktemp)
trap 'rm -f "$classpath"' EXIT
mvn -B -q -ntp -pl backend test-compile dependency:build-classpath -Dmdep.outputFile="$classpath" >&2
mkdir -p docs/benchmarks
table=$("$(scripts/find-jdk.sh)/bin/java" --enable-native-access=ALL-UNNAMED \
  -cp "backend/target/test-classes:backend/target/classes:$(cat "$classpath")" com.allstarteams.coach.bench.TurnBench)
{
  echo "# Turns"
  echo
  echo "Printed by \`make bench\` on $(nproc) shared cores. Compare rows of one table only: the machine differs from run to run."
  echo "CPU is the coach's process and its PostgreSQL together; the direct rows are the scripted model alone."
  echo
  echo "$table"
} | tee docs/benchmarks/turns.md
