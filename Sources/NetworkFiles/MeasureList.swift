internal import NetworkMeasures
public import Tables

/// The catalogue of measures as a table: all that a reference page says.
public func measureList() -> Table {
  var table = Table(
    name: "network-measures",
    columns: [
      Column("measure", .string, "name"),
      Column("family", .string, "what it belongs to"),
      Column("subject", .string, "network, actor or dyad"),
      Column("meaning", .string, "what it says"), Column("formula", .string, "formula"),
      Column("domain", .string, "for which networks it is defined"),
      Column("unit", .string, "unit of its values"),
      Column("cost", .string, "how the time grows with actors n and ties m"),
      Column("default", .string, "whether it is worked out unless measures are named"),
      Column("source", .string, "where the formula comes from"),
    ])
  for (family, measures) in MeasureCatalogue.byFamily {
    for measure in measures {
      table.append([
        .text(measure.name), .text(family), .text(measure.subject.rawValue),
        .text(measure.meaning), .text(measure.formula), .text(measure.domain.description),
        .text(measure.unit), .text(measure.cost), .text(measure.isCostly ? "no" : "yes"),
        .text(measure.source),
      ])
    }
  }
  return table
}

/// The settings of the measures as a table.
public func measureSettingList() -> Table {
  var table = Table(
    name: "measure-settings",
    columns: [
      Column("setting", .string, "name for --set"),
      Column("value", .number, "value unless another is given"),
      Column("least", .number, "least value"), Column("most", .number, "greatest value"),
      Column("meaning", .string, "what it means"),
    ])
  for setting in MeasureParameters.definitions {
    table.append([
      .text(setting.name), .number(setting.standard), .number(setting.range.lowerBound),
      .number(setting.range.upperBound), .text(setting.meaning),
    ])
  }
  return table
}
