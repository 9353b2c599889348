"""Articles through Spark: a DataFrame with "id" and "text" in, Parquet with "id", "analysis" and "error" out.

    spark-submit analyze.py articles.ndjson results.parquet [PARTITIONS]

Every machine of the cluster needs Node and this package; INTERVIEW_NLP says where the command is, if not on the path.
"""
import json
import os
import sys

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

COMMAND = os.environ.get("INTERVIEW_NLP", "interview-nlp")


def row(line: str) -> tuple:
    """Id, analysis as it came, and error, of a line: {"id": ..., "analysis": ...} or {"id": ..., "error": ...}."""
    name, end = json.JSONDecoder().raw_decode(line, len('{"id":'))
    analysis = ',"analysis":'
    if line.startswith(analysis, end):
        return name, line[end + len(analysis):-1], None
    return name, None, json.loads(line)["error"]["message"]


def analyze(texts: DataFrame, partitions: int) -> DataFrame:
    """One row for each row of `texts`. A partition is what one process reads, and what is done again if it dies."""
    lines = texts.select(F.to_json(F.struct("id", "text")).alias("line")).repartition(partitions).rdd.map(lambda row: row.line)
    # checkCode: a process that ended before its last line fails its task, which Spark tries again; without it, what the process
    # had still to read would be lost without a word. --errors-as-lines: a document that fails is no failure of the process.
    results = lines.pipe(f"{COMMAND} --ndjson --errors-as-lines", checkCode=True)
    return texts.sparkSession.createDataFrame(results.map(row), "id string, analysis string, error string")


if __name__ == "__main__":
    source, target = sys.argv[1:3]
    spark = SparkSession.builder.appName("interview-nlp").getOrCreate()
    texts = spark.read.schema("id string, text string, _corrupt_record string").json(source)
    # A line that is no JSON comes through as it is, under a name of its own, and gives an error row.
    named = texts.select(F.coalesce("id", F.concat(F.lit("line "), F.col("_corrupt_record"))).alias("id"), "text")
    wanted = int(sys.argv[3]) if len(sys.argv) > 3 else 2 * spark.sparkContext.defaultParallelism
    analyze(named, wanted).write.mode("errorifexists").parquet(target)
    spark.stop()
