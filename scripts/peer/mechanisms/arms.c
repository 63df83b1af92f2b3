/* Arms: error correction with rivals, income and the risk of fatal disputes. */
#include <math.h>
#include <string.h>

#include "mechanisms.h"

static double *path, *level, *income, *risk, *rivals_start, *threat, *noise;

static double log_rivals(const world *w, int i) {
  double sum = 0;
  for (int k = w->begins[i]; k < w->begins[i + 1]; k++) sum += level[w->rival_list[k]];
  return sum > 0 ? log(sum) : 0;
}

static void fill_levels(const world *w, int step) {
  for (int i = 0; i < w->n; i++)
    if (w->begins[i + 1] > w->begins[i]) level[i] = exp(path[step * w->n + i]);
}

static void fill_risk(const world *w) {
  for (int i = 0; i < w->n; i++) risk[i] = 1;
  for (int d = w->theatres; d < w->directions; d++) risk[w->target[d]] *= 1 - now[d];
  for (int i = 0; i < w->n; i++) risk[i] = 0.26 * (1 - risk[i]);
}

static void prepare(const world *w) {
  size_t n = (size_t)w->n;
  double **numbered[] = {&level, &income, &risk, &rivals_start, &threat};
  for (int k = 0; k < 5; k++) *numbered[k] = room(n, sizeof(double));
  path = room(n * (STEPS + 1), sizeof *path);
  noise = room(n * (STEPS + 1), sizeof *noise);
  onset_prepare(w);
  for (int i = 0; i < w->n; i++) path[i] = log(w->milex[i]);
  fill_levels(w, 0);
  for (int i = 0; i < w->n; i++) rivals_start[i] = log_rivals(w, i);
}

static void run(const world *w, unsigned draw) {
  onset_begin(w);
  onset_step(w);
  fill_levels(w, 0);
  for (int i = 0; i < w->n; i++) {
    income[i] = 0;
    entente_fill_normals(noise + i * (STEPS + 1), STEPS + 1, 1, plane(draw, 7), w->subject[i]);
  }
  fill_risk(w);
  const double root = sqrt(DT);
  for (int step = 1; step <= STEPS; step++) {
    onset_step(w);
    for (int i = 0; i < w->n; i++) threat[i] = -3 * risk[i];
    fill_risk(w);
    for (int i = 0; i < w->n; i++) threat[i] += 3 * risk[i];
    double *next = path + step * w->n, *before = next - w->n;
    for (int i = 0; i < w->n; i++) {
      double change = (0.03 - 0.08 * (before[i] - path[i])
                       + 0.005 * (log_rivals(w, i) - rivals_start[i]) + 0.041 * income[i])
                          * DT
                      + 0.145 * (root * noise[i * (STEPS + 1) + step]);
      next[i] = threat[i] + (before[i] + change);
      income[i] += 0.02 * DT;
    }
    fill_levels(w, step);
  }
}

static double result(const world *w) {
  double sum = 0;
  for (int i = 0; i < w->n; i++) sum += 0.7 * exp(path[STEPS * w->n + i]) * (i % 97 + 1);
  return sum;
}

const mechanism arms = {"arms", prepare, run, result};
