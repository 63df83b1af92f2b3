/// The version of the program; results record it.
let ententeVersion = "0.1.0"
