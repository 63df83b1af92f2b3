/* The contest kernel alone, in C, for timing and for agreement with other implementations.
 *
 *   gcc -O3 -march=native -o kernel kernel.c -lm     (never -ffast-math)
 *   ./kernel INPUT OUTPUT [REPEATS]
 *
 * INPUT and OUTPUT are described in README.md. The layout (structure of arrays or array of
 * structures) is read from the header, and each has its own loop.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>

enum { HEADER = 8, SLOTS = 10, FIELDS = 4 * SLOTS + 3, OUTPUTS = 4 };
static const double MAGIC = 20250903.0;

/* Zeroed memory on large pages, as NumPy's arrays are. */
static double *allocate(size_t count) {
  enum { PAGE = 2 << 20 };
  size_t bytes = (count * sizeof(double) + PAGE - 1) / PAGE * PAGE;
  double *memory = aligned_alloc(PAGE, bytes);
  if (memory) {
    madvise(memory, bytes, MADV_HUGEPAGE);
    memset(memory, 0, bytes);
  }
  return memory;
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static double logistic(double z) { return 1.0 / (1.0 + exp(-z)); }

/* From the two forces to the four outputs. */
static inline void outcome(double attack, double defence, double m, double c, double posture,
                           double *restrict out, size_t e, size_t count) {
  double x = m * (log(attack) - log(defence) - posture);
  double a = logistic(x - c), b = logistic(-x - c);
  out[e] = x;
  out[count + e] = a;
  out[2 * count + e] = 1.0 - a - b;
  out[3 * count + e] = b;
}

/* Field f of evaluation e is in[f * count + e]. */
static void arrays(const double *restrict in, size_t count, double *restrict out) {
  enum { BLOCK = 512 };
  double attack[BLOCK], defence[BLOCK];
  for (size_t from = 0; from < count; from += BLOCK) {
    size_t n = count - from < BLOCK ? count - from : BLOCK;
    memset(attack, 0, sizeof attack);
    memset(defence, 0, sizeof defence);
    for (size_t k = 0; k < SLOTS; k++) {
      const double *strength = in + k * count + from;
      const double *weight = in + (SLOTS + k) * count + from;
      const double *joined = in + (2 * SLOTS + k) * count + from;
      const double *side = in + (3 * SLOTS + k) * count + from;
      for (size_t i = 0; i < n; i++) {
        double force = strength[i] * weight[i] * joined[i];
        attack[i] += side[i] < 0 ? force : 0.0;
        defence[i] += side[i] > 0 ? force : 0.0;
      }
    }
    const double *m = in + 4 * SLOTS * count, *c = m + count, *posture = c + count;
    for (size_t i = 0; i < n; i++) {
      size_t e = from + i;
      outcome(attack[i], defence[i], m[e], c[e], posture[e], out, e, count);
    }
  }
}

/* Field f of evaluation e is in[e * FIELDS + f]. */
static void structures(const double *restrict in, size_t count, double *restrict out) {
  for (size_t e = 0; e < count; e++) {
    const double *r = in + e * FIELDS;
    double attack = 0, defence = 0;
    for (size_t k = 0; k < SLOTS; k++) {
      double force = r[k] * r[SLOTS + k] * r[2 * SLOTS + k];
      attack += r[3 * SLOTS + k] < 0 ? force : 0.0;
      defence += r[3 * SLOTS + k] > 0 ? force : 0.0;
    }
    outcome(attack, defence, r[4 * SLOTS], r[4 * SLOTS + 1], r[4 * SLOTS + 2], out, e, count);
  }
}

/* Sum of P_A + 2 P_S + 3 P_B over evaluations, compensated (Neumaier). */
static double checksum(const double *out, size_t count) {
  double sum = 0, lost = 0;
  for (size_t e = 0; e < count; e++) {
    double v = out[count + e] + 2 * out[2 * count + e] + 3 * out[3 * count + e];
    double t = sum + v;
    lost += fabs(sum) >= fabs(v) ? (sum - t) + v : (v - t) + sum;
    sum = t;
  }
  return sum + lost;
}

static void *read_all(const char *path, double *header) {
  FILE *f = fopen(path, "rb");
  if (!f || fread(header, sizeof(double), HEADER, f) != HEADER) return NULL;
  if (header[0] != MAGIC || header[3] != SLOTS || header[5] != FIELDS) return NULL;
  size_t n = (size_t)header[2] * FIELDS;
  double *values = allocate(n);
  if (values && fread(values, sizeof(double), n, f) != n) return NULL;
  fclose(f);
  return values;
}

int main(int argc, char **argv) {
  if (argc < 3) return fprintf(stderr, "usage: kernel INPUT OUTPUT [REPEATS]\n"), 64;
  double header[HEADER], best = INFINITY;
  double *in = read_all(argv[1], header);
  if (!in) return fprintf(stderr, "%s: cannot be read or is no kernel input\n", argv[1]), 65;
  size_t count = (size_t)header[2];
  int repeats = argc > 3 ? atoi(argv[3]) : 9, as_records = header[4] == 1.0;
  double *out = allocate(OUTPUTS * count);
  if (!out) return fprintf(stderr, "not enough memory\n"), 71;
  for (int i = 0; i < repeats; i++) {
    double start = now();
    (as_records ? structures : arrays)(in, count, out);
    double spent = now() - start;
    if (spent < best) best = spent;
  }
  FILE *f = fopen(argv[2], "wb");
  if (!f || fwrite(out, sizeof(double), OUTPUTS * count, f) != OUTPUTS * count || fclose(f))
    return fprintf(stderr, "%s: cannot be written\n", argv[2]), 74;
  printf("c,%s,%zu,%.3f,%.15g\n", as_records ? "aos" : "soa", count, 1e9 * best / (double)count,
         checksum(out, count));
  return 0;
}
