/// Whether two numbers agree to a tolerance, absolute below 1 and relative above.
func near(_ a: Double, _ b: Double, _ tolerance: Double = 1e-12) -> Bool {
  abs(a - b) <= tolerance * max(1, abs(b))
}
