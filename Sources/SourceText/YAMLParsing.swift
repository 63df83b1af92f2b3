/// Reads the one YAML 1.2 document of `file` as a tree, reporting what is wrong with it.
///
/// Reported are bad UTF-8, an empty document, bad syntax, a second document, keys given twice (with
/// both places), keys that are lists or mappings, tags outside the core schema, unknown and
/// recursive aliases, and whatever exceeds the limits: 16 MiB a file, 64 KiB a scalar, depth 64,
/// 200,000 nodes, 1,000 aliases, 1,000,000 nodes after expanding them. Reading goes on after a
/// problem as long as the text has a structure; the first of two equal keys is kept. Time and
/// memory are linear in the size of the file.
/// - Returns: the tree; nil if the text has no structure to show.
public func parseYAML(_ file: SourceFile, into diagnostics: inout Diagnostics) -> YAMLNode? {
  guard file.bytes.count <= YAMLLimits.fileSize else {
    diagnostics.report(
      Diagnostic(code: "file-too-large", "the file exceeds 16 MiB", file: file.name))
    return nil
  }
  guard checkUTF8(file, into: &diagnostics) else { return nil }
  guard var composer = YAMLComposer(file) else {
    diagnostics.report(Diagnostic(code: "no-memory", "no memory to read the file", file: file.name))
    return nil
  }
  do throws(Diagnostic) {
    let root = try composer.document()
    diagnostics.append(contentsOf: composer.problems)
    return root
  } catch {
    diagnostics.append(contentsOf: composer.problems)
    diagnostics.report(error)
    return nil
  }
}
