/* The landscape's enumeration and the ministep loop in C, for timing and for agreement with
 * Benchmarks/Sources/DynamicsBenchmark: same work, same numbers, same random stream.
 *
 *   gcc -O3 -o dynamics dynamics.c ../../Sources/CGSLSupport/CounterStream.c \
 *       ../../Sources/CGSLSupport/NormalQuantile.c -I../../Sources/CGSLSupport/include -lgsl -lgslcblas -lm        (never -ffast-math)
 *   ./dynamics landscape ACTORS
 *   ./dynamics ministeps ACTORS OPPORTUNITIES
 *
 * Prints CSV: what, actors, result, seconds.
 */
#define _POSIX_C_SOURCE 199309L
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "CGSLSupport.h"

#include <gsl/gsl_randist.h>

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

/* Landscape: every division in Gray code, its steepest move, and where the moves lead. */

enum { MOST = 24 };

typedef struct {
  int order, width;
  double rows[MOST][MOST], signs[MOST], field[MOST], tolerance;
} field;

static void set(field *f, uint64_t start) {
  memset(f->field, 0, sizeof f->field);
  for (int i = 0; i < f->order; i++) {
    f->signs[i] = i > 0 && (start >> (i - 1) & 1) ? -1 : 1;
    for (int j = 0; j < f->width; j++) f->field[j] += f->signs[i] * f->rows[i][j];
  }
}

static inline void move(field *f, int i) {
  double step = -2 * f->signs[i];
  const double *restrict row = f->rows[i];
  for (int j = 0; j < f->width; j++) f->field[j] += step * row[j];
  f->signs[i] = -f->signs[i];
}

static inline int steepest(const field *f) {
  /* Four lanes, which the compiler keeps in vectors as it may not do with one minimum. */
  double least[4] = {0, 0, 0, 0};
  for (int j = 0; j < f->width; j += 4)
    for (int k = 0; k < 4; k++) {
      double support = f->signs[j + k] * f->field[j + k];
      least[k] = support < least[k] ? support : least[k];
    }
  double a = least[0] < least[1] ? least[0] : least[1];
  double b = least[2] < least[3] ? least[2] : least[3];
  double lowest = a < b ? a : b;
  if (lowest >= -f->tolerance) return -1;
  int i = 0;
  while (f->signs[i] * f->field[i] > lowest + f->tolerance) i++;
  return i;
}

static inline uint32_t next_division(uint32_t number, int8_t actor, uint32_t all) {
  return actor == 0 ? number ^ all : number ^ 1u << (actor - 1);
}

static void landscape(int n) {
  field f = {.order = n, .width = (n + 3) / 4 * 4};
  uint64_t state = 12;
  double total = 0;
  for (int i = 0; i < n; i++)
    for (int j = 0; j < i; j++) {
      state = state * 6364136223846793005u + 1442695040888963407u;
      double weight = (double)((int64_t)state >> 11) * 0x1p-52;
      f.rows[i][j] = f.rows[j][i] = weight;
      total += 2 * fabs(weight);
    }
  f.tolerance = 1e-12 * total / 2;
  double start = now();
  uint32_t count = 1u << (n - 1), all = count - 1;
  int8_t *steps = malloc(count);
  int low = n - 1 < 12 ? n - 1 : 12;
  for (uint32_t block = 0; block < count >> low; block++) {
    uint32_t number = block << low;
    set(&f, number);
    steps[number] = (int8_t)steepest(&f);
    for (uint32_t turn = 1; turn < 1u << low; turn++) {
      int bit = __builtin_ctz(turn);
      number ^= 1u << bit;
      move(&f, bit + 1);
      steps[number] = (int8_t)steepest(&f);
    }
  }
  uint32_t *labels = malloc(sizeof *labels * (size_t)count), minima = 0;
  memset(labels, 0xFF, sizeof *labels * (size_t)count);
  for (uint32_t number = 0; number < count; number++)
    if (steps[number] < 0) labels[number] = minima++;
  uint32_t *codes = malloc(sizeof *codes * minima);
  uint64_t *basins = calloc(minima, sizeof *basins);
  for (uint32_t number = 0; number < count; number++)
    if (steps[number] < 0) codes[labels[number]] = number;
  for (uint32_t from = 0; from < count; from++) {
    uint32_t number = from;
    while (labels[number] == UINT32_MAX) number = next_division(number, steps[number], all);
    uint32_t label = labels[number];
    basins[label]++;
    for (number = from; labels[number] == UINT32_MAX;) {
      labels[number] = label;
      number = next_division(number, steps[number], all);
    }
  }
  double best = INFINITY, basin = 0;
  for (uint32_t m = 0; m < minima; m++) {
    double energy = 0;
    uint32_t code = codes[m] << 1;
    for (int i = 0; i < n; i++)
      for (int j = 0; j < i; j++)
        if ((code >> i & 1) != (code >> j & 1)) energy += 2 * f.rows[i][j];
    if (energy < best) best = energy, basin = (double)basins[m] / count;
  }
  double seconds = now() - start;
  printf("landscape,%d,%u %.15g %.15g,%.9g\n", n, minima, best, basin, seconds);
}

/* Ministeps of M.2 with density, GWESP and a dyadic covariate, on neighbour lists and counts of
 * shared partners; the three effects by a switch, as a general simulator must have them. */

typedef struct {
  int n;
  uint8_t *tie;
  int32_t *list, *place, *degree, *shared;
  double *pairs, *curve;
} network;

static inline double change(const network *g, int effect, int i, int j) {
  int n = g->n;
  switch (effect) {
    case 0: return 1;
    case 1: {
      int tie = g->tie[i * n + j];
      double sum = g->curve[g->shared[i * n + j]];
      for (int k = 0; k < g->degree[i]; k++) {
        int h = g->list[i * n + k];
        if (!g->tie[j * n + h]) continue;
        int others = g->shared[i * n + h] - tie;
        sum += g->curve[others + 1] - g->curve[others];
      }
      return sum;
    }
    default: return g->pairs[i * n + j];
  }
}

static void share(network *g, int i, int j, int step) {
  for (int k = 0; k < g->degree[j]; k++) {
    int h = g->list[j * g->n + k];
    if (h == i) continue;
    g->shared[i * g->n + h] += step;
    g->shared[h * g->n + i] += step;
  }
}

static void half(network *g, int i, int j, int made) {
  int n = g->n, end = g->degree[i];
  g->tie[i * n + j] = (uint8_t)made;
  if (made) {
    g->list[i * n + end] = j;
    g->place[i * n + j] = end;
    g->degree[i]++;
  } else {
    int place = g->place[i * n + j], last = g->list[i * n + end - 1];
    g->list[i * n + place] = last;
    g->place[i * n + last] = place;
    g->degree[i]--;
  }
}

static void toggle(network *g, int i, int j) {
  int made = !g->tie[i * g->n + j];
  share(g, i, j, made ? 1 : -1);
  share(g, j, i, made ? 1 : -1);
  half(g, i, j, made);
  half(g, j, i, made);
}

enum { TERMS = 3, BLOCK = 128 };

static double gain(const network *g, const int *effects, const double *beta, int i, int j) {
  double sum = 0;
  for (int k = 0; k < TERMS; k++) sum += beta[k] * change(g, effects[k], i, j);
  return sum;
}

static double logistic(double z) { return 1 / (1 + exp(-z)); }

static void ministeps(int n, double opportunities) {
  size_t square = (size_t)n * (size_t)n;
  network g = {n, calloc(square, 1), calloc(square, 4), calloc(square, 4), calloc((size_t)n, 4),
               calloc(square, 4), calloc(square, 8), calloc((size_t)n + 1, 8)};
  for (int i = 0; i < n; i++)
    for (int j = 0; j < n; j++)
      g.pairs[i * n + j] = i == j ? 0 : (double)((i * 7 + j * 7) % 13) / 6 - 1;
  for (int m = 0; m <= n; m++) g.curve[m] = exp(0.69) * (1 - pow(1 - exp(-0.69), m));
  /* Read at run time, so that the switch stays. */
  volatile int given[TERMS] = {0, 1, 2};
  int effects[TERMS] = {given[0], given[1], given[2]};
  double beta[TERMS] = {-1.5, 0.3, 0.4}, numbers[BLOCK], start = now();
  double pairs = n * (n - 1) / 2, rate = opportunities / pairs;
  entente_sequence sequence = {1, UINT64_C(0x4003) << 48, 0, 0};
  gsl_rng generator = {entente_rng_counter(), &sequence};
  unsigned count = gsl_ran_poisson(&generator, rate * pairs);
  uint32_t block = 0;
  int place = BLOCK;
  for (unsigned step = 0; step < count; step++) {
    double two[2];
    for (int k = 0; k < 2; k++) {
      if (place == BLOCK) {
        entente_fill_uniforms(numbers, BLOCK, 1, UINT64_C(0x4004) << 48, block++);
        place = 0;
      }
      two[k] = numbers[place++];
    }
    double spread = two[0] * n;
    int i = (int)spread < n - 1 ? (int)spread : n - 1;
    double rest = (spread - i) * (n - 1);
    int j = (int)rest < n - 2 ? (int)rest : n - 2;
    if (j >= i) j++;
    double chance = logistic(gain(&g, effects, beta, i, j)) * logistic(gain(&g, effects, beta, j, i));
    int wants = two[1] < chance;
    if (wants != g.tie[i * n + j]) toggle(&g, i, j);
  }
  double seconds = now() - start;
  long ties = 0;
  for (int i = 0; i < n; i++) ties += g.degree[i];
  printf("ministeps,%d,%ld of %u,%.9g\n", n, ties / 2, count, seconds);
}

int main(int argc, char **argv) {
  if (argc > 2 && !strcmp(argv[1], "landscape")) {
    int n = atoi(argv[2]);
    if (n >= 2 && n <= MOST) return landscape(n), 0;
  } else if (argc > 3 && !strcmp(argv[1], "ministeps")) {
    int n = atoi(argv[2]);
    if (n >= 2 && n <= 5000) return ministeps(n, atof(argv[3])), 0;
  }
  return fprintf(stderr, "usage: dynamics landscape ACTORS | ministeps ACTORS OPPORTUNITIES\n"), 64;
}
