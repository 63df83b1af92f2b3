import CommandLineArguments
import Glibc
import Testing

@Suite struct CompletionsTests {
  /// What bash itself offers after each line, loaded with the script.
  @Test(arguments: [
    ("tidy ''", "sort move help --help --version"), ("tidy so", "sort"),
    ("tidy sort --o", "--order"), ("tidy sort --order = ''", "up down"),
    ("tidy sort --order =", "up down"), ("tidy sort --order u", "up"), ("tidy sort -o d", "down"),
    ("tidy help m", "move"), ("tidy move -", "--a-rather-long-option-name --quiet --jobs --help"),
    ("tidy sort --key ''", ""), ("tidy sort /et", "/etc"), ("tidy sort --into /et", "/etc"),
  ])
  func bashOffers(line: String, offers: String) throws {
    let script = """
      \(sample.completions(for: .bash))
      offer() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _tidy; echo "${COMPREPLY[*]}"; }
      offer \(line)
      """
    #expect(try output(ofBash: script) == offers + "\n")
  }

  @Test func zsh() {
    #expect(
      sample.completions(for: .zsh)
        == #"""
        #compdef tidy
        # Completions of tidy for zsh.
        _tidy() {
          local -a commands
          commands=(
            'sort:sort the lines of files'
            'move:move a file'
            'help:show the help of a command'
          )
          if (( CURRENT == 2 )); then
            _describe command commands
            return
          fi
          local command="$words[2]"
          shift words
          (( CURRENT-- ))
          case "$command" in
            help) _describe command commands ;;
            sort)
              _arguments -s \
                '--order=[which line comes first]:WORD:(up down)' \
                '-o+[which line comes first]:WORD:(up down)' \
                '*--key=[the field]:N: ' \
                '*-k+[the field]:N: ' \
                '--into=[write there, it'\''s [safe\]: no loss]:PATH:_files' \
                '--unique[drop equal lines]' \
                '-u[drop equal lines]' \
                '--quiet[say nothing]' \
                '-q[say nothing]' \
                '--jobs=[how many at once]:N: ' \
                '-j+[how many at once]:N: ' \
                '--help[show this help and exit]' \
                '-h[show this help and exit]' \
                '*:file:_files'
              ;;
            move)
              _arguments -s \
                '--a-rather-long-option-name=[an option whose label is wider than the column that the other labels share]:VALUE: ' \
                '--quiet[say nothing]' \
                '-q[say nothing]' \
                '--jobs=[how many at once]:N: ' \
                '-j+[how many at once]:N: ' \
                '--help[show this help and exit]' \
                '-h[show this help and exit]' \
                '*:file:_files'
              ;;
          esac
        }
        if [ "$funcstack[1]" = "_tidy" ]; then
          _tidy "$@"
        else
          compdef _tidy tidy
        fi

        """#)
  }

  /// The first lines, which offer the commands, and one line for each kind of option.
  @Test func fish() {
    let lines = sample.completions(for: .fish).split(separator: "\n")
    #expect(
      lines.prefix(10).joined(separator: "\n")
        == #"""
        # Completions of tidy for fish.
        complete -c tidy -n __fish_use_subcommand -f -a sort -d 'sort the lines of files'
        complete -c tidy -n __fish_use_subcommand -f -a move -d 'move a file'
        complete -c tidy -n __fish_use_subcommand -f -a help -d 'show the help of a command'
        complete -c tidy -n __fish_use_subcommand -l version -d 'show the version and exit'
        complete -c tidy -n '__fish_seen_subcommand_from help' -f -a 'sort move'
        complete -c tidy -n '__fish_seen_subcommand_from sort' -l order -s o -x -a 'up down' -d 'which line comes first'
        complete -c tidy -n '__fish_seen_subcommand_from sort' -l key -s k -x -d 'the field'
        complete -c tidy -n '__fish_seen_subcommand_from sort' -l into -r -F -d 'write there, it\'s [safe]: no loss'
        complete -c tidy -n '__fish_seen_subcommand_from sort' -l unique -s u -d 'drop equal lines'
        """#)
    #expect(lines.count == 17)
  }
}

/// What bash writes when it runs `script`.
private func output(ofBash script: String) throws -> String {
  let command = "bash -s <<'END OF SCRIPT'\n\(script)\nEND OF SCRIPT\n"
  let pipe = try #require(popen(command, "r"))
  defer { pclose(pipe) }
  var text: [UInt8] = []
  while case let byte = getc(pipe), byte != EOF { text.append(UInt8(byte)) }
  return String(decoding: text, as: UTF8.self)
}
