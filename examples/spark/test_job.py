"""Runs the job on local[2] and holds it to the single machine, row by row; then kills a Node process under way.

    python test_job.py "node dist/cli/main.js"
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
NUTGRAF = sys.argv[1]

TEXTS = [
    "LIMA (Wire) - The bridge of lot {n} will cost {n} million euros, {p} percent more than planned.\n\n"
    '"We opened {n} projects last year," said Ana Ruiz, who leads the works.',
    "NAIROBI (Wire) - Sales of tea rose {p} percent to {n} tonnes in May, the board said on Monday.\n\n"
    "Tom Okafor, its chairman, said that {n} farms had joined.",
]


def main() -> None:
    folder = tempfile.mkdtemp(prefix="nutgraf-spark-")
    try:
        run(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def run(folder: str) -> None:
    source = f"{folder}/wire.jsonl"
    with open(source, "w", encoding="utf-8") as out:
        for n in range(60):
            body = TEXTS[n % 2].format(n=n + 3, p=n % 40)
            published = f"2024-0{1 + n % 9}-1{n % 10}"
            out.write(json.dumps({"id": f"a{n}", "body": body, "published": published}) + "\n")
        out.write('{"id": "broken"}\n')

    alone = f"{folder}/alone/"
    subprocess.run([*NUTGRAF.split(), "batch", source, "--out", alone, "--quiet", "--concurrency", "1"], check=True)

    spark_run(source, f"{folder}/jsonl", NUTGRAF)
    same_rows(alone, f"{folder}/jsonl")
    print("spark: the rows of JSONL are those of the single machine")

    # The first process to get that far dies with half of its partition answered; Spark runs the partition again.
    mark, wrapper = f"{folder}/killed", f"{folder}/deadly.sh"
    with open(wrapper, "w", encoding="utf-8") as out:
        out.write(
            "#!/bin/bash\n"
            f'if mkdir "{mark}" 2>/dev/null; then {NUTGRAF} "$@" > >(head -n 5; kill -9 $$) & wait $!; kill -9 $$; fi\n'
            f'exec {NUTGRAF} "$@"\n'
        )
    os.chmod(wrapper, 0o755)
    spark_run(source, f"{folder}/killed-run", wrapper)
    assert os.path.isdir(mark), "no process was killed"
    same_rows(alone, f"{folder}/killed-run")
    print("spark: the same rows after a Node process was killed under way")

    import pandas as pd

    pd.read_json(source, lines=True, dtype=False).to_parquet(f"{folder}/wire.parquet")
    spark_run(f"{folder}/wire.parquet", f"{folder}/parquet", NUTGRAF)
    same_rows(alone, f"{folder}/parquet")
    print("spark: the rows of Parquet are the same")

    pages = [f"<html><body><article><p>Rain fell {n} times in Lima, the mayor said.</p></article></body></html>" for n in range(6)]
    with open(f"{folder}/pages.warc", "wb") as out:
        for n, page in enumerate(pages):
            body = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}".encode()
            head = (
                f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{n}>\r\nWARC-Date: 2024-06-03T10:00:00Z\r\n"
                f"WARC-Target-URI: https://news.example/{n}\r\nContent-Type: application/http; msgtype=response\r\n"
                f"Content-Length: {len(body)}\r\n\r\n"
            )
            out.write(head.encode() + body + b"\r\n\r\n")
    alone = f"{folder}/alone-warc/"
    subprocess.run([*NUTGRAF.split(), "batch", f"{folder}/pages.warc", "--out", alone, "--quiet", "--concurrency", "1"], check=True)
    spark_run(f"{folder}/pages.warc", f"{folder}/warc", NUTGRAF)
    same_rows(alone, f"{folder}/warc")
    print("spark: the rows of WARC are the same")


def spark_run(source: str, output: str, nutgraf: str) -> None:
    environment = {**os.environ, "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    submit = [
        sys.executable,
        "-m",
        "pyspark.find_spark_home",
    ]
    home = subprocess.run(submit, check=True, capture_output=True, text=True).stdout.strip()
    command = [
        f"{home}/bin/spark-submit",
        "--master",
        "local[2,3]",
        "--conf",
        "spark.ui.enabled=false",
        "--conf",
        "spark.sql.session.timeZone=UTC",
        "--conf",
        "spark.sql.shuffle.partitions=2",
        "--py-files",
        f"{HERE}/nutgraf_tables.py",
        f"{HERE}/nutgraf_job.py",
        "--input",
        source,
        "--output",
        output,
        "--nutgraf",
        nutgraf,
        "--partitions",
        "2",
    ]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        print(done.stderr[-6000:])
        raise SystemExit(f"the Spark job on {source} failed")


# A Spark job knows no places in files; the id stands for the key.
PLACES = ["doc", "source_file", "source_record", "source_offset", "error_message", "month"]


def same_rows(alone: str, spark: str) -> None:
    import pandas as pd

    for name in ("articles", "entities", "quotes", "claims"):
        one, other = (rows_of(pd.read_parquet(f"{path}/{name}")) for path in (alone, spark))
        assert len(one) == len(other), f"{name}: {len(one)} rows alone, {len(other)} on Spark"
        for left, right in zip(one, other):
            assert left == right, f"{name} differs:\n{left}\n{right}"
    assert len(pd.read_parquet(f"{alone}/articles")) > 0


def rows_of(table):
    table = table.drop(columns=[name for name in PLACES if name in table.columns])
    return sorted(json.dumps({k: plain(v) for k, v in row.items()}, sort_keys=True) for row in table.to_dict("records"))


def plain(value):
    """NULL, NaN and NaT as None; arrays as lists; times as text."""
    import numpy as np
    import pandas as pd

    if isinstance(value, np.ndarray):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if value is None or (not isinstance(value, (list, str)) and pd.isna(value)):
        return None
    if hasattr(value, "isoformat"):
        return value.isoformat()
    if isinstance(value, (np.bool_, bool)):
        return bool(value)
    return float(value) if isinstance(value, (int, float, np.number)) else value


if __name__ == "__main__":
    main()
