/* The mechanisms of the living world in C and the synthetic world that they run on; the same as
 * Benchmarks/Sources/MechanismBenchmark makes. */
#pragma once
#include <math.h>
#include <stddef.h>
#include <stdint.h>

#include "CGSLSupport.h"

enum { STEPS = 20, DEMOCRACY = 0, ANOCRACY = 1, AUTOCRACY = 2 };

/* What hazards know of a pair. */
typedef struct {
  double log_distance, polity, larger, capability;
  char contiguous, rival, democratic, defence, consultation, nonaggression;
} facts;

typedef struct {
  int n, pairs, words, theatres, directions;
  /* By actor; rivals and allies as sets of bits, rivals also as a list. */
  double *cinc, *former, *polity_score, *born, *since, *milex;
  int *regime, *begins, *rival_list, *partners;
  uint32_t *subject;
  uint64_t *rivals, *allies;
  /* By pair, row by row. */
  int *first, *second;
  facts *facts;
  double *anchor;
  char *trades;
  uint32_t *pair_subject;
  /* By direction of a clash: theatres' first, then rivals'. */
  int *challenger, *target;
} world;

world make_world(int actors, int with_rivals);

/* |Change of ln CINC| of an actor. */
double capability_change(const world *w, int i);

static inline int position(const world *w, int a, int b) {
  int i = a < b ? a : b, j = a < b ? b : a;
  return i * (2 * w->n - i - 1) / 2 + j - i - 1;
}

static inline void toggle(uint64_t *sets, int words, int a, int b) {
  sets[a * words + (b >> 6)] ^= UINT64_C(1) << (b & 63);
  sets[b * words + (a >> 6)] ^= UINT64_C(1) << (a & 63);
}

/* Leaders' first exits by cause and by step, contested successions, pacts signed and ended, those
 * that the first of a pair ended. */
static inline size_t tally_size(const world *w) {
  return (size_t)(w->n * (4 + STEPS + 1 + 1) + w->pairs * (2 * (STEPS + 1) + 1));
}

/* What happened, counted as tally_size says. */
extern long *tally;

typedef struct {
  const char *name;
  void (*prepare)(const world *), (*run)(const world *, unsigned);
  /* Of one draw; NULL where the tally tells. */
  double (*result)(const world *);
} mechanism;

extern const mechanism alignment, leaders, pacts, onset, arms;

/* Onset, which arms need: probabilities of clashes by direction. */
extern double *now;
void onset_prepare(const world *w);
void onset_begin(const world *w);
void onset_step(const world *w);

/* Zeroed memory, or the end of the program. */
void *room(size_t count, size_t size);

static const double START = 2025.875, DT = 0.25;

static inline double at(int step) { return START + DT * step; }

static inline uint64_t plane(unsigned draw, unsigned purpose) {
  return draw | (uint64_t)purpose << 48;
}

static inline double uniform(unsigned draw, unsigned purpose, uint32_t subject, uint32_t period) {
  return entente_random_uniform(1, plane(draw, purpose), subject, period);
}

static inline double logistic(double x) {
  /* Without overflow for large negative x. */
  return x >= 0 ? 1 / (1 + exp(-x)) : exp(x) / (1 + exp(x));
}
