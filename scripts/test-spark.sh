#!/usr/bin/env bash
# Runs examples/spark against a Spark of its own on local[2]. Skips, with a line that says why, where Python, Java or
# PySpark is not to be had. The first run installs PySpark (400 MB) into NUTGRAF_SPARK_VENV, or node_modules/.cache/spark.
set -euo pipefail
cd "$(dirname "$0")/.."

skip() {
  echo "spark: skipped: $1"
  exit 0
}
command -v python3 >/dev/null || skip "no python3 here"
python3 -c 'import sys; sys.exit(sys.version_info < (3, 9))' || skip "python3 is older than 3.9"
command -v java >/dev/null && java -version >/dev/null 2>&1 || skip "no Java here"

venv="${NUTGRAF_SPARK_VENV:-node_modules/.cache/spark}"
python="$venv/bin/python"
if ! "$python" -c 'import pyspark, pandas, pyarrow' 2>/dev/null; then
  python3 -m venv "$venv" 2>/dev/null || skip "python3 -m venv does not work here"
  "$python" -m pip install --quiet --disable-pip-version-check pyspark pandas pyarrow || skip "PySpark cannot be installed here"
fi
[ -f dist/cli/main.js ] && [ -f dist/archive/worker.js ] || npm run --silent build
"$python" examples/spark/test_job.py "$(command -v node) $PWD/dist/cli/main.js"
