# Trade facts in R, without packages: a table, a wide table of several areas, and how far numbers are known.
origin <- Sys.getenv("ORIGIN", "http://localhost:8787")

facts <- read.csv(paste0(
  origin, "/v1/facts.csv?area=CN-XJ&indicator=trade&measure=value&partner=world&breakdown=total&periodType=year"
), encoding = "UTF-8")
facts$period_end <- as.Date(facts$period_end)
cat("years", nrow(facts), format(min(facts$period_end), "%Y"), "\n")
cat("widest", sprintf("%.4f%%", 100 * max((facts$upper - facts$lower) / 2 / facts$value)), "\n")

# One row a period, one column a key: check.names would rename the columns.
wide <- read.csv(paste0(
  origin, "/v1/series.csv?area=CN,CN-XJ&measure=growth&periodType=yearToDate-05&shape=wide"
), check.names = FALSE, encoding = "UTF-8")
cat("columns", grep("^CN", names(wide), value = TRUE), "\n")

# Numbers that no page printed are derived; leave them out where only printed ones count.
stated <- subset(facts, basis == "stated")
cat("stated", nrow(stated), "\n")
