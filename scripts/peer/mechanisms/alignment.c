/* Alignment: Euler-Maruyama of mean reversion, balance, exposure and noise, and rare jumps. */
#include <math.h>
#include <string.h>

#include "mechanisms.h"

static double *state, *noise, *total, *weighted, *left, *push;
static int *jumps;

static void fill_total(const world *w) {
  for (int i = 0, p = 0; i < w->n; i++)
    for (int j = i + 1; j < w->n; j++, p++) total[i * w->n + j] = total[j * w->n + i] = state[p];
}

static double balance(const double *restrict a, const double *restrict b, int n) {
  double s[4] = {0, 0, 0, 0};
  int k = 0;
  for (; k + 3 < n; k += 4)
    for (int l = 0; l < 4; l++) s[l] += a[k + l] * b[k + l];
  for (; k < n; k++) s[0] += a[k] * b[k];
  return (s[0] + s[1]) + (s[2] + s[3]);
}

static void run(const world *w, unsigned draw) {
  memcpy(state, w->anchor, sizeof *state * (size_t)w->pairs);
  for (int p = 0; p < w->pairs; p++)
    entente_fill_normals(noise + p * (STEPS + 1), STEPS + 1, 1, plane(draw, 20), w->pair_subject[p]);
  entente_fill_subject_uniforms(left, (size_t)w->pairs, 1, plane(draw, 22), w->pair_subject, 0);
  entente_log(left, (size_t)w->pairs);
  for (int p = 0; p < w->pairs; p++) left[p] = -left[p];
  memset(jumps, 0, sizeof *jumps * (size_t)w->pairs);
  fill_total(w);
  const double root = sqrt(DT);
  for (int step = 1; step <= STEPS; step++) {
    for (int i = 0; i < w->n; i++)
      for (int k = 0; k < w->n; k++) weighted[i * w->n + k] = total[i * w->n + k] * w->cinc[k];
    for (int i = 0, p = 0; i < w->n; i++)
      for (int j = i + 1; j < w->n; j++, p++) {
        double x = total[i * w->n + j];
        double b = balance(weighted + i * w->n, total + j * w->n, w->n);
        double rate = 0.03 * (w->anchor[p] - state[p]) + 0.045 * (1 - x * x) * b + push[p];
        double y = state[p] + rate * DT + 0.05 * (noise[p * (STEPS + 1) + step] * root);
        state[p] = y < -1 ? -1 : y > 1 ? 1 : y;
      }
    for (int p = 0; p < w->pairs; p++) {
      left[p] -= 0.026 * DT;
      while (left[p] < 0) {
        uint32_t count = (uint32_t)jumps[p]++, subject = w->pair_subject[p];
        double y = state[p] + (uniform(draw, 22, subject, 2 * count + 1) < 0.5 ? 0.5 : -0.5);
        state[p] = y < -1 ? -1 : y > 1 ? 1 : y;
        left[p] -= log(uniform(draw, 22, subject, 2 * count + 2));
      }
    }
    fill_total(w);
  }
}

static double result(const world *w) {
  double sum = 0;
  for (int k = 0; k < w->n * w->n; k++) sum += total[k] * (k % 97 + 1);
  return sum;
}

static void prepare(const world *w) {
  size_t n = (size_t)w->n, pairs = (size_t)w->pairs;
  state = room(pairs, sizeof *state);
  left = room(pairs, sizeof *left);
  push = room(pairs, sizeof *push);
  jumps = room(pairs, sizeof *jumps);
  noise = room(pairs * (STEPS + 1), sizeof *noise);
  total = room(n * n, sizeof *total);
  weighted = room(n * n, sizeof *weighted);
  /* Elasticity times the mean growth of both economies, .02 a year, where a pair trades. */
  for (size_t p = 0; p < pairs; p++) push[p] = w->trades[p] ? 0.03 / 2 * (0.02 + 0.02) : 0;
}

const mechanism alignment = {"alignment", prepare, run, result};
