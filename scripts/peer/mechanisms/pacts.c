/* Pacts: a unit exponential per pair against its integrated hazard of signing or ending. */
#include <math.h>
#include <string.h>

#include "mechanisms.h"

typedef struct {
  int allies, rivals, mixed;
} triads;

typedef struct {
  double event, sign, ending, embedded;
} fixed_parts;

static uint64_t *allies;
static char *allied;
static double *rate, *base_rate, *left, *first_lag, *second_lag;
static triads *seen, *base_seen;
static fixed_parts *parts;
static double logs[1024];
static int *changes, *news, news_count;

static const double EVENT[] = {-3.695, 0.060, 0.043, 0.957, 1.889, 0.508, -0.972, 0.404, -0.335,
                               0.763};
static const double SIGN[] = {-3.054, 1.615, 0.693, -0.566, -1.789, -1.405, 0.304, -0.400, 0.482,
                              1.326};

static double fixed_part(const double *b, const facts *f) {
  return b[0] + (f->rival ? b[4] : 0) + b[5] * f->polity + b[6] * f->log_distance + b[7] * f->larger
         + (f->nonaggression ? b[8] : 0) + (f->consultation ? b[9] : 0);
}

static double chance(const double *b, double fixed, triads t) {
  return logistic(fixed + b[1] * logs[t.allies] + b[2] * logs[t.rivals] + b[3] * logs[t.mixed]);
}

static triads count(const world *w, const uint64_t *sets, int i, int j) {
  triads t = {0, 0, 0};
  for (int k = 0; k < w->words; k++) {
    uint64_t a = sets[i * w->words + k], b = sets[j * w->words + k];
    uint64_t r = w->rivals[i * w->words + k], s = w->rivals[j * w->words + k];
    t.allies += __builtin_popcountll(a & b);
    t.rivals += __builtin_popcountll(r & s);
    t.mixed += __builtin_popcountll((a & s) | (r & b));
  }
  return t;
}

static double per_year(double p) { return -log1p(-(p < 1 - 1e-12 ? p : 1 - 1e-12)); }

/* Of a pact if both allies had changed as one of them, who lags behind the other. */
static double ending_rate(int p, triads t, double lag) {
  double event = chance(EVENT, parts[p].event, t), sign = chance(SIGN, parts[p].sign, t);
  int many = t.allies > 3;
  double eta = many ? parts[p].embedded - 1.05 * lag - 1.11 * logs[t.allies]
                    : parts[p].ending - 1.25 * lag;
  double q = event * (1 - sign);
  return per_year((1 - q) * logistic(eta) + q * logistic(eta + (many ? 1.48 : 1.57)));
}

static double pact_rate(int p, triads t, int is_allied) {
  if (is_allied) return ending_rate(p, t, 0);
  return per_year(0.15 * (chance(EVENT, parts[p].event, t) * chance(SIGN, parts[p].sign, t)));
}

/* Whether it is the first of a pair who ends their pact. */
static int first_leaves(const world *w, int p, unsigned draw) {
  double a = ending_rate(p, seen[p], first_lag[p]), b = ending_rate(p, seen[p], second_lag[p]);
  return uniform(draw, 28, w->pair_subject[p], (uint32_t)changes[p]) < a / (a + b);
}

static void prepare(const world *w) {
  size_t pairs = (size_t)w->pairs;
  double **numbered[] = {&rate, &base_rate, &left, &first_lag, &second_lag};
  for (int k = 0; k < 5; k++) *numbered[k] = room(pairs, sizeof(double));
  changes = room(pairs, sizeof *changes);
  news = room(pairs, sizeof *news);
  allied = room(pairs, 1);
  allies = room((size_t)(w->n * w->words), sizeof *allies);
  seen = room(pairs, sizeof *seen);
  base_seen = room(pairs, sizeof *base_seen);
  parts = room(pairs, sizeof *parts);
  for (int k = 0; k < 1024; k++) logs[k] = log1p(k);
  for (int p = 0; p < w->pairs; p++) {
    const facts *f = w->facts + p;
    double democratic = f->democratic ? -0.75 : 0;
    parts[p] = (fixed_parts){fixed_part(EVENT, f), fixed_part(SIGN, f),
                             -4.11 + democratic + 1.25 * f->capability,
                             -2.76 + democratic + 1.05 * f->capability};
    first_lag[p] = f->capability - capability_change(w, w->first[p]);
    second_lag[p] = f->capability - capability_change(w, w->second[p]);
    base_seen[p] = count(w, w->allies, w->first[p], w->second[p]);
    base_rate[p] = pact_rate(p, base_seen[p], f->defence);
  }
}

static void look(const world *w, int i, int k, int changed) {
  int p = position(w, i, k);
  triads t = count(w, allies, w->first[p], w->second[p]);
  if (p != changed && !memcmp(&t, seen + p, sizeof t)) return;
  seen[p] = t;
  rate[p] = pact_rate(p, t, allied[p]);
}

static void run(const world *w, unsigned draw) {
  size_t pairs = (size_t)w->pairs;
  memcpy(allies, w->allies, sizeof *allies * (size_t)(w->n * w->words));
  memcpy(rate, base_rate, sizeof *rate * pairs);
  memcpy(seen, base_seen, sizeof *seen * pairs);
  for (int p = 0; p < w->pairs; p++) allied[p] = w->facts[p].defence;
  memset(changes, 0, sizeof *changes * pairs);
  entente_fill_subject_uniforms(left, pairs, 1, plane(draw, 27), w->pair_subject, 0);
  entente_log(left, (size_t)w->pairs);
  for (int p = 0; p < w->pairs; p++) left[p] = -left[p];
  news_count = 0;
  for (int step = 1; step <= STEPS; step++) {
    for (int k = 0; k < news_count; k++)
      for (int other = 0, p = news[k]; other < w->n; other++) {
        if (other != w->first[p]) look(w, w->first[p], other, p);
        if (other != w->second[p]) look(w, w->second[p], other, p);
      }
    news_count = 0;
    for (int p = 0; p < w->pairs; p++) {
      left[p] -= rate[p] * DT;
      if (left[p] >= 0) continue;
      if (allied[p] && first_leaves(w, p, draw))
        tally[w->n * (4 + STEPS + 1 + 1) + 2 * w->pairs * (STEPS + 1) + p]++;
      long *counts = tally + w->n * (4 + STEPS + 1 + 1) + (allied[p] ? w->pairs * (STEPS + 1) : 0);
      counts[p * (STEPS + 1) + step]++;
      allied[p] = !allied[p];
      toggle(allies, w->words, w->first[p], w->second[p]);
      left[p] = -log(uniform(draw, 27, w->pair_subject[p], (uint32_t)++changes[p]));
      news[news_count++] = p;
    }
  }
}

const mechanism pacts = {"pacts", prepare, run, NULL};
