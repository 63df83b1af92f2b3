internal import Sensitivity
internal import Tables

/// What `entente list analyses` shows: a row for each method, then one for each of its indices.
func analysisTable() -> Table {
  var table = Table(
    name: "analyses",
    columns: [
      Column("method", .string, "word of --method"),
      Column("index", .string, "its indices; empty in the method's own row"),
      Column("meaning", .string, "what it tells"),
      Column("needs", .string, "the sample it needs"),
      Column("source", .string, "where it comes from"),
    ])
  for form in AnalysisCatalogue.all {
    table.append([
      .text(form.name), .empty, .text(form.purpose), .text(form.need.meaning), .text(form.source),
    ])
    for index in form.indices {
      table.append([.text(form.name), .text(index.name), .text(index.meaning), .empty, .empty])
    }
  }
  return table
}
