internal import Designs
internal import Tables

/// The list of designs: a row for each, and one below it for each of its arguments.
var designCatalogue: Table {
  func text(_ name: String, _ meaning: String) -> Column { Column(name, .string, meaning) }
  var table = Table(
    name: "designs",
    columns: [
      text("design", "word in scenarios"), text("argument", "its arguments"),
      text("required", "yes or no"), text("meaning", "what it is for; what the argument says"),
      text("analyses", "of sensitivity that accept it"),
      text("extendable", "whether it grows without running again what was run"),
      text("source", "where it comes from"),
    ])
  for form in DesignCatalogue.all {
    table.append([
      .text(form.name), .empty, .empty, .text(form.purpose),
      .text(form.analyses.joined(separator: " ")), .text(form.growth.meaning), .text(form.source),
    ])
    for argument in form.arguments {
      table.append([
        .text(form.name), .text(argument.name), .text(argument.isRequired ? "yes" : "no"),
        .text(argument.meaning), .empty, .empty, .empty,
      ])
    }
  }
  return table
}
