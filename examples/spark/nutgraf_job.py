"""Analyses an archive with nutgraf on Apache Spark, and writes the four tables as partitioned Parquet.

    spark-submit --py-files nutgraf_tables.py nutgraf_job.py \
        --input "archive/*.jsonl.gz" --output facts --nutgraf "npx nutgraf"

Each partition runs one long-lived `nutgraf pipe --rows` beside it. Articles go in and rows come out by two threads, so
neither waits for the other; a process that dies fails its task, and Spark runs the partition again.
"""
import argparse
import json
import os
import shlex
import subprocess
import sys
import threading

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as f
from pyspark.sql import types as t

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from nutgraf_tables import TABLES  # noqa: E402

ARTICLE_FIELDS = ("id", "text", "html", "body", "url", "published", "title")


def exchange(command, lines):
    """Feeds lines to a process and yields the lines that it answers."""
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    failure = []

    def feed():
        try:
            for line in lines:
                process.stdin.write(line.encode("utf-8", "surrogatepass") + b"\n")
        except BrokenPipeError:
            pass  # the exit code says why
        except BaseException as error:  # of the iterator: it must fail the task, not only this thread
            failure.append(error)
        finally:
            try:
                process.stdin.close()
            except BrokenPipeError:
                pass

    feeder = threading.Thread(target=feed, daemon=True)
    feeder.start()
    try:
        for answer in process.stdout:
            yield answer.rstrip(b"\n").decode("utf-8")
        feeder.join()
        if failure:
            raise failure[0]
        if process.wait() != 0:
            raise RuntimeError(f"{command[0]} ended with exit code {process.returncode}")
    finally:
        process.kill()
        process.wait()


def articles_of(spark: SparkSession, path: str, kind: str, nutgraf: str) -> DataFrame:
    """A DataFrame of one string column, `value`: an article for `nutgraf pipe` as a line of JSON."""
    if kind == "jsonl":
        return spark.read.text(path)
    if kind == "parquet":
        table = spark.read.parquet(path)
        fields = [name for name in ARTICLE_FIELDS if name in table.columns]
        columns = [f.col(name).cast("string").alias(name) for name in fields]
        return table.select(f.to_json(f.struct(*columns)).alias("value"))
    # A WARC file is read by one task, off a disk that every machine sees; nutgraf finds its pages.
    files = [row.path for row in spark.read.format("binaryFile").load(path).select("path").collect()]
    command = shlex.split(nutgraf)

    def pages(paths):
        for name in paths:
            local = name[5:] if name.startswith("file:") else name
            for line in exchange([*command, "read", local], iter(())):
                yield (line,)

    rows = spark.sparkContext.parallelize(files, max(1, len(files))).mapPartitions(pages)
    return spark.createDataFrame(rows, "value STRING")


def answers_to(articles: DataFrame, nutgraf: str) -> DataFrame:
    """What `nutgraf pipe --rows` answers to each article: a struct of the rows of each table."""
    command = [*shlex.split(nutgraf), "pipe", "--rows"]

    def partition(batches):
        import pandas as pd

        lines = (line for batch in batches for line in batch["value"])
        held = []
        for answer in exchange(command, lines):
            held.append(answer)
            if len(held) == 256:
                yield pd.DataFrame({"value": held})
                held = []
        if held:
            yield pd.DataFrame({"value": held})

    ddl = ", ".join(f"`{name}` ARRAY<STRUCT<{struct_of(columns)}>>" for name, columns in TABLES.items())
    answers = articles.mapInPandas(partition, "value STRING")
    return answers.select(f.from_json("value", ddl).alias("answer")).select("answer.*")


def struct_of(columns: str) -> str:
    """The fields of a table as the inside of STRUCT<...>."""
    return t.StructType.fromDDL(columns).simpleString()[len("struct<") : -1]


def table_of(answers: DataFrame, name: str) -> DataFrame:
    return answers.select(f.explode(name).alias("row")).select("row.*")


def kind_of(path: str) -> str:
    if ".parquet" in path:
        return "parquet"
    return "warc" if ".warc" in path else "jsonl"


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--input", required=True, help="JSONL, Parquet or WARC: a path, a folder or a glob")
    arguments.add_argument("--kind", choices=["jsonl", "parquet", "warc"], help="default: by the name")
    arguments.add_argument("--output", required=True, help="a folder; articles/, entities/, quotes/ and claims/ in it")
    arguments.add_argument("--nutgraf", default="npx nutgraf", help="the command on each machine")
    arguments.add_argument("--partitions", type=int, help="default: as the input is cut")
    given = arguments.parse_args()

    spark = SparkSession.builder.appName("nutgraf").getOrCreate()
    articles = articles_of(spark, given.input, given.kind or kind_of(given.input), given.nutgraf)
    if given.partitions:
        articles = articles.repartition(given.partitions)
    # The answers are written once, and the tables made of them: analysed anew for each table, an article would cost
    # four times as much.
    staged = f"{given.output}/_answers"
    answers_to(articles, given.nutgraf).write.mode("overwrite").parquet(staged)
    answers = spark.read.parquet(staged)
    for name in TABLES:
        table = table_of(answers, name)
        if name == "articles":
            table = table.withColumn("month", f.coalesce(f.date_format("published", "yyyy-MM"), f.lit("unknown")))
            table.write.mode("overwrite").partitionBy("month").parquet(f"{given.output}/{name}")
        else:
            table.write.mode("overwrite").parquet(f"{given.output}/{name}")
    counts = {name: spark.read.parquet(f"{given.output}/{name}").count() for name in TABLES}
    print(json.dumps(counts))
    spark.stop()


if __name__ == "__main__":
    main()
