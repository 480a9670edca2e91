"""Trade facts in pandas: a table, a wide table of several areas, how far numbers are known, and what has changed."""

import os

import pandas as pd

ORIGIN = os.environ.get("ORIGIN", "http://localhost:8787")

# One row per fact. Empty cells are missing values; days are parsed on request.
facts = pd.read_csv(
    f"{ORIGIN}/v1/facts.csv?area=CN-XJ&indicator=trade&measure=value&partner=world&breakdown=total&periodType=year",
    parse_dates=["period_start", "period_end", "published", "updated"],
)
facts["half_width"] = (facts["upper"] - facts["lower"]) / 2 / facts["value"]
print("years", len(facts), facts["period_start"].dt.year.min())
print("widest", f"{facts['half_width'].max():.4%}")

# One row a period, one column a key. notes says which numbers are not plain stated ones.
wide = pd.read_csv(
    f"{ORIGIN}/v1/series.csv?area=CN,CN-XJ&measure=growth&periodType=yearToDate-05&shape=wide",
    parse_dates=["period_start", "period_end"],
).set_index("period_end")
keys = [name for name in wide.columns if name.startswith("CN")]
print("columns", " ".join(keys))

# What has changed since the day of the data that you have. Labels are columns on request.
changed = pd.read_csv(f"{ORIGIN}/v1/facts.csv?updatedAfter=2026-01-01&lang=en")
print("changed", (changed["updated"] > "2026-01-01").all())
