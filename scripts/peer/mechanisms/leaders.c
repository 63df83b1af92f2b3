/* Leaders: competing hazards; those of the first leaders are known from the start. */
#include <math.h>
#include <string.h>

#include "mechanisms.h"

typedef struct {
  double natural, irregular, regular;
} rates;

static double *first_hazard, *new_hazard, *born, *since, *numbers;
static int *appointed, *has_left, *was_contested;
static double *weak_until, *last_irregular, *last_change;

static rates exit_rates(int regime, double age, double tenure) {
  static const double b[3][7] = {{-4.488, 0.671, 0.039, 0.105, 0.074, -0.212, 0.053},
                                 {-1.891, 0.006, -0.027, -0.511, -0.228, -2.999, 0.674},
                                 {-0.993, 0.145, -0.001, -0.772, -1.166, -0.272, 0.675}};
  double a = (age - 60) / 10, l = log1p(tenure > 0 ? tenure : 0), r[3];
  for (int c = 0; c < 3; c++) {
    double s = b[c][0] + b[c][1] * a + b[c][2] * a * a + b[c][3] * l;
    if (regime == AUTOCRACY) s += b[c][4];
    if (regime == DEMOCRACY) s += b[c][5] + b[c][6] * l;
    r[c] = exp(s);
  }
  return (rates){r[0], r[1], r[2]};
}

static double exit_hazard(const world *w, int i, double time) {
  rates r = exit_rates(w->regime[i], time - born[i], time - since[i]);
  return DT * (r.natural + r.irregular + r.regular);
}

static void prepare(const world *w) {
  size_t n = (size_t)w->n;
  double **numbered[] = {&born, &since, &weak_until, &last_irregular, &last_change};
  for (int k = 0; k < 5; k++) *numbered[k] = room(n, sizeof(double));
  int **flags[] = {&appointed, &has_left, &was_contested};
  for (int k = 0; k < 3; k++) *flags[k] = room(n, sizeof(int));
  first_hazard = room(n * (STEPS + 1), sizeof *first_hazard);
  new_hazard = room(n * (STEPS + 1), sizeof *new_hazard);
  numbers = room(n * (STEPS + 1), sizeof *numbers);
  for (size_t k = 0; k < n * (STEPS + 1); k++) new_hazard[k] = -1;
  memcpy(born, w->born, sizeof *born * (size_t)w->n);
  memcpy(since, w->since, sizeof *since * (size_t)w->n);
  for (int i = 0; i < w->n; i++)
    for (int step = 1; step <= STEPS; step++)
      first_hazard[i * (STEPS + 1) + step] = exit_hazard(w, i, at(step) - DT);
}

static void leave(const world *w, int i, int cause, int step, unsigned draw) {
  double now = at(step);
  if (!has_left[i]) {
    has_left[i] = 1;
    tally[i * 4 + cause]++;
    tally[w->n * 4 + i * (STEPS + 1) + step]++;
  }
  appointed[i] = step;
  born[i] = now - 55;
  since[i] = last_change[i] = now;
  if (cause == 1) last_irregular[i] = now;
  if (w->regime[i] != AUTOCRACY || cause > 1) return;
  if (uniform(draw, 25, w->subject[i], (uint32_t)step) >= 0.6) return;
  weak_until[i] = now + 2;
  last_irregular[i] = now;
  if (!was_contested[i]) {
    was_contested[i] = 1;
    tally[w->n * (4 + STEPS + 1) + i]++;
  }
}

/* Of the first leaders, or of newcomers by their steps in office, worked out once each. */
static double step_hazard(const world *w, int i, int step) {
  if (appointed[i] < 0) return first_hazard[i * (STEPS + 1) + step];
  double *h = new_hazard + i * (STEPS + 1) + step - appointed[i];
  if (*h < 0) *h = exit_hazard(w, i, at(step) - DT);
  return *h;
}

static void run(const world *w, unsigned draw) {
  for (int i = 0; i < w->n; i++) {
    born[i] = w->born[i];
    since[i] = w->since[i];
    weak_until[i] = last_irregular[i] = last_change[i] = -INFINITY;
    has_left[i] = was_contested[i] = 0;
    appointed[i] = -1;
    entente_fill_uniforms(numbers + i * (STEPS + 1), STEPS + 1, 1, plane(draw, 23), w->subject[i]);
  }
  for (int step = 1; step <= STEPS; step++) {
    double before = at(step) - DT;
    for (int i = 0; i < w->n; i++) {
      double h = step_hazard(w, i, step);
      double u = numbers[i * (STEPS + 1) + step];
      if (u >= h || u >= -expm1(-h)) continue;
      rates r = exit_rates(w->regime[i], before - born[i], before - since[i]);
      double v = u / -expm1(-h) * (r.natural + r.irregular + r.regular);
      leave(w, i, v < r.natural ? 0 : v < r.natural + r.irregular ? 1 : 2, step, draw);
    }
  }
}

const mechanism leaders = {"leaders", prepare, run, NULL};
