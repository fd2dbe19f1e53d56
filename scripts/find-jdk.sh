#!/usr/bin/env bash
# Prints the home of a JDK 25: JAVA_HOME if it is one, else the first found where JDKs usually live.
set -euo pipefail

is_25() {
  [ -x "$1/bin/javac" ] && "$1/bin/javac" -version 2>&1 | grep -q '^javac 25'
}

for home in "${JAVA_HOME:-}" "${JDK25_HOME:-}" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
  "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /opt/java/* /opt/jdk*; do
  if [ -n "$home" ] && is_25 "$home"; then
    echo "$home"
    exit 0
  fi
done

cat >&2 <<'MESSAGE'
AST Coach needs a JDK 25, and none was found.
Install one (for example Temurin 25), or set JDK25_HOME to its folder. The java on your PATH may stay as it is.
MESSAGE
exit 1
